using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Work.Steps;
using LokaalSignaal.Processes;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Fiches;

/// <summary>
/// One fiche: where it stands, what waits, its signals, and all that a processor does with it. What somebody else
/// changes appears at once; what is being typed stays.
/// </summary>
/// <param name="fiches">Reads fiches.</param>
/// <param name="people">Reads colleagues.</param>
public sealed partial class FichePage(IFicheQueries fiches, IPeopleQueries people)
{
    private const int ShownNotes = 5;

    private readonly StepDrafts drafts = new();
    private ImmutableArray<PersonView> colleagues = [];
    private FicheView? fiche;
    private string? sentence;
    private string? done;

    /// <summary>The fiche's id, with tildes.</summary>
    [Parameter]
    public required string Case { get; set; }

    private ImmutableArray<TimelineItem> Notes =>
        [.. fiche!.Timeline.Where(item => item.Kind == NoteKind).Reverse().Take(ShownNotes)];

    private const string NoteKind = "note";

    private string Lead => fiche!.Process.Active.Where(step => step.Kind != StepKind.Join).ToList() switch
    {
        [] => T[$"Lead.{fiche.Status}"],
        [{ AssigneeName: { } name, Due: { } due } step] => T["Lead.Who.Due", step.Title.In(Language), name, Days.Day(due)],
        [{ AssigneeName: { } name } step] => T["Lead.Who", step.Title.In(Language), name],
        [{ Due: { } due } step] => T["Lead.Due", step.Title.In(Language), Days.Day(due)],
        [var step] => T["Lead.One", step.Title.In(Language)],
        var steps => T["Lead.Some", steps.Count, string.Join(", ", steps.Select(step => step.Title.In(Language)))],
    };

    /// <inheritdoc/>
    protected override async Task BeginAsync()
    {
        await ReadAsync();
        if (fiche is not null)
        {
            colleagues = await people.OfAsync(Municipality.Id, Reader);
        }
    }

    /// <inheritdoc/>
    protected override async Task HeardAsync(CaseId changed)
    {
        if (changed == fiche?.Id && await fiches.FindAsync(changed, Reader) is { } fresh && fresh.Version != fiche.Version)
        {
            Show(fresh);
            StateHasChanged();
        }
    }

    private async Task ReadAsync()
    {
        var found = CaseId.TryRead(Case, out var id) && id.Kind == CaseKind.Fiche ? await fiches.FindAsync(id, Reader) : null;
        if (found is null)
        {
            Navigation.NotFound();
            return;
        }

        Show(found);
    }

    private void Show(FicheView fresh)
    {
        fiche = fresh;
        drafts.Refresh(fresh.Process.Active);
    }

    private async Task DoneAsync(DeedResult result)
    {
        (sentence, done) = (result.Sentence, result.IsDone ? Work["Done"].Value : null);
        await ReadAsync();
    }
}
