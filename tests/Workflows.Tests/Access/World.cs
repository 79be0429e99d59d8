using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Workflows.Access;

namespace LokaalSignaal.Workflows.Tests.Access;

/// <summary>A small world, told in names and in days from today, which is day 0.</summary>
internal sealed record World
{
    public ImmutableArray<WorldPartnership> Partnerships { get; init; } = [];

    public ImmutableArray<WorldSignal> Signals { get; init; } = [];

    public ImmutableArray<WorldFiche> Fiches { get; init; } = [];

    public ImmutableArray<WorldShare> Shares { get; init; } = [];
}

/// <summary>An organisation and a municipality that have, or had, something to do with each other.</summary>
internal sealed record WorldPartnership(string Municipality, string Organisation)
{
    public PartnershipStanding Standing { get; init; } = PartnershipStanding.Active;

    public int From { get; init; }

    public int? Until { get; init; }

    /// <summary>Whether the last day is the one of a renewal, and was another one before.</summary>
    public bool Renewed { get; init; }

    /// <summary>Whether it had ended before, and began anew.</summary>
    public bool BegunAnew { get; init; }

    /// <summary>The green light; none: never given.</summary>
    public OwnStaffView? Light { get; init; }

    public bool LightTakenAway { get; init; }

    public ImmutableArray<WorldMandate> Mandates { get; init; } = [];
}

internal sealed record WorldMandate(int Number)
{
    public ImmutableArray<MandateDeed> Deeds { get; init; } = [];

    public ImmutableArray<string> Themes { get; init; } = [];

    public ImmutableArray<string> Groups { get; init; } = [];

    public ImmutableArray<int> Fiches { get; init; } = [];

    public bool OwnStaffOnly { get; init; }

    public int From { get; init; }

    public int Until { get; init; }

    public bool Withdrawn { get; init; }

    /// <summary>Whether it was granted before the partnership ended and began anew.</summary>
    public bool BeforeTheEnd { get; init; }
}

internal sealed record Labels(ImmutableArray<string> Themes, ImmutableArray<string> Groups);

/// <summary>What has to be done with a case now: by people with a role, or with a mandate.</summary>
internal sealed record WorldStep(ImmutableArray<Role> Roles, MandateDeed? Mandate);

internal sealed record WorldSignal(int Number, string Municipality, string Giver, string Organisation)
{
    /// <summary>Whether the organisation had the green light on the day of the signal.</summary>
    public bool GivenUnderGreenLight { get; init; }

    public bool HandedOver { get; init; }

    public Labels? ChosenByGiver { get; init; }

    public Labels? Suggested { get; init; }

    public Labels? Confirmed { get; init; }

    /// <summary>What was confirmed before that, and corrected since.</summary>
    public Labels? ConfirmedBefore { get; init; }

    public WorldStep? Step { get; init; }
}

internal sealed record WorldFiche(int Number, string Municipality)
{
    public ImmutableArray<int> Signals { get; init; } = [];

    /// <summary>Signals that were in it once.</summary>
    public ImmutableArray<int> TakenOut { get; init; } = [];

    public Labels? Suggested { get; init; }

    public Labels? GivenByProcessor { get; init; }

    public Labels? GivenBefore { get; init; }

    /// <summary>Whether a step that is over was the mandatary's.</summary>
    public bool OnceWithMandatary { get; init; }

    public WorldStep? Step { get; init; }
}

/// <summary>A fiche that its municipality shows, or showed, to another one.</summary>
internal sealed record WorldShare(int Number, int Fiche, string From, string To)
{
    /// <summary>The last day; none: until it is withdrawn.</summary>
    public int? Until { get; init; }

    public bool Withdrawn { get; init; }

    /// <summary>Whether it was withdrawn once, and shared again.</summary>
    public bool SharedAgain { get; init; }

    /// <summary>Whether the receiver put it beside a fiche of its own.</summary>
    public bool Linked { get; init; }
}

internal sealed record Person(string Name, string House, Role Role);

/// <summary>
/// May this person do this, at this municipality: to a signal, to a fiche, to a share, or to the partnership with an organisation?
/// A number that isn't in the world is that of a case that doesn't exist, or not yet.
/// </summary>
internal sealed record Ask(Person Who, Deed Deed, string Municipality)
{
    public int? Signal { get; init; }

    public int? Fiche { get; init; }

    public int? Share { get; init; }

    public string? Organisation { get; init; }
}
