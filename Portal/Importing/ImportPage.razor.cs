using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Imports;
using LokaalSignaal.Portal.Administration;
using LokaalSignaal.Portal.Api.Imports;
using LokaalSignaal.Portal.Components;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Importing;

/// <summary>Choosing a form export to read in.</summary>
public sealed partial class ImportPage(
    Surroundings around,
    IImportPreviews previews,
    UploadedFiles files,
    NavigationManager navigation)
{
    private const int BytesInMegabyte = 1024 * 1024;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private ImmutableArray<FieldFault> Faults { get; set; } = [];

    private Actor Processor => around.Viewer!.Actor;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        if (!around.IsAtMunicipality)
        {
            Context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private async Task LookAsync()
    {
        var form = await Context.Request.ReadFormAsync(Context.RequestAborted);
        if (form.Files.GetFile("file") is not { Length: > 0 } chosen)
        {
            Fault(T["File.None"]);
        }
        else if (chosen.Length > IImports.LargestFile)
        {
            Fault(ImportSentences.Of(new ImportFinding(0, null, ImportCode.FileTooLarge, $"{IImports.LargestFile / BytesInMegabyte}")));
        }
        else
        {
            await LookAsync(chosen);
        }
    }

    private async Task LookAsync(IFormFile chosen)
    {
        // Only the last part: where it stood on a device is its user's own business.
        var name = Path.GetFileName(chosen.FileName.Replace('\\', '/'));
        using var bytes = new MemoryStream((int)chosen.Length);
        await chosen.CopyToAsync(bytes, Context.RequestAborted);
        bytes.Position = 0;
        switch (await previews.PreviewAsync(bytes, name, Context.RequestAborted))
        {
            case ImportPreview.Refused refused:
                Fault(ImportSentences.Of(refused.Finding));
                break;
            case ImportPreview.Seen seen when files.Keep(Processor, name, bytes.ToArray(), seen) is { } kept:
                navigation.NavigateTo(Addresses.ImportOf(kept.Id));
                break;
            default:
                Fault(T["File.Full"]);
                break;
        }
    }

    private void Fault(string sentence) => Faults = [new FieldFault("file", sentence)];
}
