using System.Collections.Immutable;
using LokaalSignaal.Imports;
using LokaalSignaal.Portal.Administration;
using LokaalSignaal.Portal.Components;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Importing;

/// <summary>One file on its way in: saying which column is what, trying, reading in, and what came of it.</summary>
public sealed partial class ImportFilePage(Surroundings around, UploadedFiles files, NavigationManager navigation)
{
    // A small file is done before the next page is asked for: then there is nothing to watch.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>What the address says.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private UploadedFile? File { get; set; }

    private ColumnChoice Choice { get; set; } = new([]);

    private ImmutableArray<FieldFault> Faults { get; set; } = [];

    private int? Wrong { get; set; }

    // Before the first go, after a try, and after what stopped on the way.
    private static bool IsOpen(ImportState state) =>
        state is ImportState.Waiting or ImportState.Ended { DryRun: true } or ImportState.Ended { Result: not ImportResult.Read };

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        File = files.Find(Id, around.Viewer!.Actor);
        if (File is null)
        {
            Context.Response.StatusCode = StatusCodes.Status410Gone;
        }
        else
        {
            Choice = File.Choice;
        }
    }

    private async Task SendAsync()
    {
        var form = await Context.Request.ReadFormAsync(Context.RequestAborted);
        if (File is not { } file)
        {
            return;
        }

        Choice = ColumnChoice.Read(form, file.Preview.Columns.Length);
        if (Choice.FaultWith(file.Preview) is { } fault)
        {
            var named = fault.Field is { } field ? T[$"Field.{field}"].Value : file.Preview.Columns[fault.Column ?? 0].Name;
            (Wrong, Faults) = (fault.Column, [new FieldFault($"map{fault.Column ?? 0}", T[fault.Text, named])]);
            return;
        }

        if (files.Start(file, Choice, form["do"] == "try") is { } run)
        {
            await Task.WhenAny(run, Task.Delay(Patience, Context.RequestAborted));
        }

        navigation.NavigateTo(Addresses.ImportOf(file.Id));
    }
}
