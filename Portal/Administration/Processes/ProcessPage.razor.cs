using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Workflows.Processes;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Processes;

/// <summary>The way that one kind of cases goes: what holds now, a draft with its faults, and publishing it.</summary>
public sealed partial class ProcessPage(
    Surroundings around,
    IMunicipalityQueries municipalities,
    ICaseHost host,
    Sentences sentences,
    PeoplesDays days,
    NavigationManager navigation)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The kind of cases, as the address has it.</summary>
    [Parameter]
    public string KindName { get; set; } = "";

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "klaar")]
    private string? Done { get; set; }

    private Actor Admin => around.Viewer!.Actor;

    private CaseKind Kind { get; set; }

    private ProcessesView? Present { get; set; }

    private DraftView? Draft { get; set; }

    private string Pasted { get; set; } = "";

    private string Key { get; set; } = FormKey.New();

    private ImmutableArray<FieldFault> Faults { get; set; } = [];

    private bool IsStandard => Present!.CurrentRef.Owner == OwnerId.Platform;

    private int Next => VersionLine.Next(Present!, Admin.Capacity.Owner);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (CaseKind.TryRead(KindName, out var kind) && ProcessesPage.Kinds.Contains(kind))
        {
            Kind = kind;
            Present = await municipalities.ProcessesAsync(Admin.Capacity.Owner, kind, Admin, Context.RequestAborted);
        }

        if (Present is null)
        {
            Context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (Present.Draft is { } file)
        {
            Draft = DraftView.Of(file, Kind, CultureInfo.CurrentUICulture);
        }
    }

    private string FileAddress(string which) => $"{Addresses.Process(Kind)}/{which}";

    private async Task DraftAsync()
    {
        var form = await Context.Request.ReadFormAsync(Context.RequestAborted);
        (Pasted, Key) = (form["text"].ToString(), FormKey.Of(form[FormKey.Name]).Value);
        var (file, fault) = await FileAsync(form.Files.GetFile("file"));
        if (file is null)
        {
            Faults = [new FieldFault("file", T[fault])];
            return;
        }

        await SendAsync(new DraftProcess(Kind, file), CommandKey.Of(Key), "drafted");
    }

    // The file that was chosen, else what was pasted; or what is wrong with it.
    private async ValueTask<(string? File, string Fault)> FileAsync(IFormFile? chosen)
    {
        if (chosen is not { Length: > 0 })
        {
            return Pasted.Trim().Length > 0 ? (Pasted.ReplaceLineEndings("\n"), "") : (null, "None");
        }

        if (chosen.Length > DefinitionFile.Largest)
        {
            return (null, "TooLarge");
        }

        try
        {
            using var reader = new StreamReader(chosen.OpenReadStream(), Strict);
            return (await reader.ReadToEndAsync(Context.RequestAborted), "");
        }
        catch (DecoderFallbackException)
        {
            return (null, "NotText");
        }
    }

    private async Task PublishAsync()
    {
        var form = await Context.Request.ReadFormAsync(Context.RequestAborted);
        await SendAsync(new PublishProcess(Kind), FormKey.Of(form[FormKey.Name]), "published");
    }

    private async Task SendAsync(Command command, CommandKey key, string done)
    {
        var about = CaseId.Of(Admin.Capacity.Owner, CaseKind.Municipality);
        var answer = await host.SendAsync(new Dispatch(about, command, Admin, key), Context.RequestAborted);
        if (sentences.Of(answer) is { } sentence)
        {
            Faults = [new FieldFault("file", sentence)];
        }
        else
        {
            navigation.NavigateTo($"{Addresses.Process(Kind)}?klaar={done}");
        }
    }
}
