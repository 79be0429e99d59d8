using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Dossiers;
using LokaalSignaal.Identity;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Cases;

namespace LokaalSignaal.Workflows.Dossiers;

/// <summary>
/// Fiches of several municipalities that grew into one question for a higher government (<i>bovenlokaal dossier</i>). It
/// is the platform's; one of its members leads it.
/// </summary>
public sealed record DossierState : CaseState
{
    /// <summary>Who leads it.</summary>
    public OwnerId Lead { get; init; }

    /// <summary>What it is about.</summary>
    public TextRef Title { get; init; }

    /// <summary>The problem that the members have in common.</summary>
    public TextRef? Description { get; init; }

    /// <summary>Who takes part, was asked, or left; in the order in which they first came.</summary>
    public ImmutableArray<Member> Members { get; init; } = [];

    /// <summary>As access sees it.</summary>
    public Alliance Alliance => new(Lead, Those(MemberStanding.Joined), Those(MemberStanding.Invited));

    /// <summary>A municipality in it; none: it never was.</summary>
    public Member? Find(OwnerId municipality) => Members.FirstOrDefault(member => member.Municipality == municipality);

    /// <summary>The state after an event.</summary>
    internal DossierState After(RecordedEvent recorded) => recorded.Event switch
    {
        DossierProposed proposed => this with { Lead = proposed.Lead, Title = proposed.Title, Description = proposed.Description, Status = CaseStatus.Open },
        DossierDescribed described => this with { Title = described.Title, Description = described.Description },
        MunicipalityInvited invited => With(new Member(invited.Municipality, MemberStanding.Invited, null, recorded.At)),
        MunicipalityJoined joined => With(new Member(joined.Municipality, MemberStanding.Joined, joined.Part, recorded.At)),
        MunicipalityLeft left => With(new Member(left.Municipality, MemberStanding.Left, null, recorded.At)),
        LeadPassed passed => this with { Lead = passed.To },
        _ => this,
    };

    private DossierState With(Member member) => Find(member.Municipality) is { } known
        ? this with { Members = Members.Replace(known, member) }
        : this with { Members = Members.Add(member) };

    private ImmutableArray<OwnerId> Those(MemberStanding standing) =>
        [.. Members.Where(member => member.Standing == standing).Select(member => member.Municipality)];
}

/// <summary>A municipality in a dossier.</summary>
/// <param name="Municipality">Which one.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Part">What it put in; none where it doesn't take part.</param>
/// <param name="Since">Since when it stands so.</param>
public sealed record Member(OwnerId Municipality, MemberStanding Standing, DossierPart? Part, DateTimeOffset Since);
