using System.Collections.Immutable;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Work.Steps;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Decisions;

/// <summary>A fiche on one page, for who decides: what is going on, how big it is, what was found, and the decision.</summary>
/// <param name="fiches">Reads fiches.</param>
/// <param name="people">Reads colleagues.</param>
public sealed partial class DecisionPage(IFicheQueries fiches, IPeopleQueries people)
{
    private const int MostQuoted = 50;

    private readonly StepDrafts drafts = new();
    private ImmutableArray<PersonView> colleagues = [];
    private FicheView? fiche;
    private string? sentence;
    private string? done;

    /// <summary>The fiche's id, with tildes.</summary>
    [Parameter]
    public required string Case { get; set; }

    private string Behind
    {
        get
        {
            var days = fiche!.Signals.Select(bundled => bundled.Signal.At).Order().ToList();
            var behind = (fiche.SignalCount == 1 ? Work["Signals.One"].Value : Work["Signals.Some", fiche.SignalCount].Value) + " "
                + (fiche.IndependentOrganisations == 1 ? Work["Organisations.One"].Value : Work["Organisations.Some", fiche.IndependentOrganisations].Value);
            return days is [var first, .., var last] ? T["Between", behind, Days.Day(first), Days.Day(last)] : behind + ".";
        }
    }

    /// <inheritdoc/>
    protected override async Task BeginAsync()
    {
        await ReadAsync();
        if (fiche is not null && fiche.Process.Active.Any(step => step.Fields.Any(field => field.Type == LokaalSignaal.Processes.FieldType.People)))
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
        (sentence, done) = (result.Sentence, result.IsDone ? T["Decided"].Value : null);
        await ReadAsync();
    }
}
