using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.People;
using LokaalSignaal.Portal.SignIn;
using LokaalSignaal.Portal.Work;
using LokaalSignaal.Portal.Work.Steps;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Partnerships;

/// <summary>The forms of the steps that the municipality drew for its partnerships: an island, because forms have fields of all types.</summary>
/// <param name="partnerships">Reads partnerships.</param>
/// <param name="people">Reads colleagues.</param>
/// <param name="current">Who looks.</param>
/// <param name="navigation">Where the page is.</param>
public sealed partial class PartnershipSteps(IPartnershipQueries partnerships, IPeopleQueries people, CurrentViewer current, NavigationManager navigation)
{
    private readonly StepDrafts drafts = new();
    private ImmutableArray<PersonView> colleagues = [];
    private PartnershipView? partnership;
    private string? sentence;

    /// <summary>The partnership's id, with tildes.</summary>
    [Parameter, EditorRequired]
    public string Case { get; set; } = "";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var viewer = await current.RequireAsync();
        partnership = CaseId.TryRead(Case, out var id) ? await partnerships.FindAsync(id, viewer.Actor) : null;
        drafts.Refresh(partnership?.Process?.Active ?? []);
        if (drafts.Open.Any(draft => draft.Step.Fields.Any(field => field.Type == LokaalSignaal.Processes.FieldType.People)))
        {
            colleagues = await people.OfAsync(viewer.Capacity.Owner, viewer.Actor);
        }
    }

    // The page around it doesn't hear of it: it is read again as a whole.
    private void SentAsync(DeedResult result)
    {
        sentence = result.Sentence;
        if (result.IsDone || result.IsStale)
        {
            navigation.NavigateTo($"{Components.Addresses.Partnership(partnership!.Organisation)}{(result.IsDone ? "?klaar=step" : "")}", forceLoad: true);
        }
    }
}
