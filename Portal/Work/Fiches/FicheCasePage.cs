using System.Collections.Immutable;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Work.Steps;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Fiches;

/// <summary>
/// What the pages of one fiche share: reading it, taking over what somebody else changed while what is being typed
/// stays, and saying what came of a deed.
/// </summary>
/// <param name="fiches">Reads fiches.</param>
/// <param name="people">Reads colleagues.</param>
public abstract class FicheCasePage(IFicheQueries fiches, IPeopleQueries people) : WorkPage
{
    /// <summary>The fiche's id, with tildes.</summary>
    [Parameter]
    public required string Case { get; set; }

    /// <summary>The fiche; none: it can't be shown.</summary>
    protected FicheView? Fiche { get; private set; }

    /// <summary>The forms of its active steps.</summary>
    protected StepDrafts Drafts { get; } = new();

    /// <summary>Who can be named in a field, or given a step.</summary>
    protected ImmutableArray<PersonView> Colleagues { get; private set; } = [];

    /// <summary>Why the last deed wasn't done.</summary>
    protected string? Sentence { get; private set; }

    /// <summary>That the last deed was done.</summary>
    protected string? Done { get; private set; }

    /// <summary>What to say when a deed is done.</summary>
    protected abstract string DoneWords { get; }

    /// <summary>Whether the page names colleagues.</summary>
    protected abstract bool NamesColleagues { get; }

    /// <inheritdoc/>
    protected sealed override OwnerId? CaseOwner => CaseId.TryRead(Case, out var id) ? id.Owner : null;

    /// <inheritdoc/>
    protected override async Task BeginAsync()
    {
        await ReadAsync();
        if (Fiche is not null && NamesColleagues && !IsPartner)
        {
            Colleagues = await people.OfAsync(Municipality.Id, Reader);
        }
    }

    /// <inheritdoc/>
    protected sealed override async Task HeardAsync(CaseId changed)
    {
        if (changed != Fiche?.Id)
        {
            return;
        }

        // It may have gone out of its reader's reach.
        if (await fiches.FindAsync(changed, Reader) is not { } fresh)
        {
            Leave();
        }
        else if (fresh.Version != Fiche.Version)
        {
            Show(fresh);
            StateHasChanged();
        }
    }

    /// <summary>Something was done, or can no longer be: it is said, and the fiche read again.</summary>
    protected async Task DoneAsync(DeedResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        (Sentence, Done) = (result.Sentence, result.IsDone ? DoneWords : null);
        await ReadAsync();
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
        Fiche = fresh;
        Drafts.Refresh(fresh.Process.Active);
    }
}
