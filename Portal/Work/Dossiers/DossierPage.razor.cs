using LokaalSignaal.Cases;
using LokaalSignaal.Dossiers;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Portal.Work.Steps;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Dossiers;

/// <summary>
/// A dossier, the same for all its members. Who was asked sees what it is about and who is in it; who left sees nothing
/// more, without being asked.
/// </summary>
/// <param name="queries">Reads dossiers.</param>
public sealed partial class DossierPage(IDossierQueries queries)
{
    private readonly StepDrafts drafts = new();
    private DossierView? dossier;
    private string? sentence;
    private string? done;

    /// <summary>The dossier's id, with tildes.</summary>
    [Parameter]
    public required string Case { get; set; }

    /// <inheritdoc/>
    protected override IEnumerable<OwnerId> AlsoHeard => [OwnerId.Platform];

    private CaseId? Id => CaseId.TryRead(Case, out var id) && id.Kind == CaseKind.Dossier ? id : null;

    private bool IsInvited => dossier!.Standing == MemberStanding.Invited;

    private bool IsMine => dossier!.Lead == Reader.Capacity.Owner;

    // Who leads hands over first, unless nobody else is in it.
    private bool MayLeave => dossier!.MayJoin && (!IsMine || dossier.Members.Count(member => member.Standing == MemberStanding.Joined) == 1);

    private string Head => dossier!.Title ?? dossier.Id.Reference;

    private string Lead => T[
        dossier!.Status != CaseStatus.Open ? "Lead.Over" : IsInvited ? "Lead.Invited" : IsMine ? "Lead.Mine" : "Lead.Member",
        dossier.LeadName ?? dossier.Lead.Value];

    /// <inheritdoc/>
    protected override async Task BeginAsync()
    {
        await ReadAsync();
        if (dossier is null)
        {
            Navigation.NotFound();
        }
    }

    /// <inheritdoc/>
    protected override async Task HeardAsync(CaseId changed)
    {
        if (dossier is null || changed != dossier.Id)
        {
            return;
        }

        await ReadOrLeaveAsync();
        StateHasChanged();
    }

    private string Stands(DossierMember member) =>
        member.Municipality == dossier!.Lead ? T["Stands.Lead"]
        : T[$"Stands.{member.Standing}", member.Standing == MemberStanding.Invited ? Days.OnDay(PeoplesDays.DayOf(member.Since)) : Days.Day(member.Since)];

    private async Task DoneAsync(DeedResult result)
    {
        (sentence, done) = (result.Sentence, result.IsDone ? T["Done"].Value : null);
        await ReadOrLeaveAsync();
    }

    private void Left(DeedResult result)
    {
        if (result.IsDone)
        {
            Navigation.NavigateTo(WorkAddresses.Dossiers);
        }
    }

    private async Task ReadOrLeaveAsync()
    {
        await ReadAsync();
        if (dossier is null)
        {
            Leave();
        }
    }

    private async Task ReadAsync()
    {
        dossier = Id is { } id ? await queries.FindAsync(id, Reader) : null;
        drafts.Refresh(dossier?.Process?.Active ?? []);
    }
}
