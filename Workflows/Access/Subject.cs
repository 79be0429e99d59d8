using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Workflows.Access;

/// <summary>What a deed is done to, as far as access has to know.</summary>
/// <param name="Owner">The case's owner.</param>
public sealed record Subject(OwnerId Owner)
{
    /// <summary>The case; none where the deed begins one.</summary>
    public CaseId? Case { get; init; }

    /// <summary>The day of the deed in Europe/Brussels.</summary>
    public DateOnly Today { get; init; }

    /// <summary>Whether the case exists; a new one doesn't, yet.</summary>
    public bool Exists { get; init; } = true;

    /// <summary>Whether the actor gave this signal, or is this person.</summary>
    public bool Own { get; init; }

    /// <summary>The organisation behind the signal, or of the partnership.</summary>
    public OwnerId? Organisation { get; init; }

    /// <summary>The organisation that handles the signal of its own staff; none: the municipality does.</summary>
    public OwnerId? HandledBy { get; init; }

    /// <summary>How that organisation stands in the municipality.</summary>
    public Standing? Handler { get; init; }

    /// <summary>How the actor's organisation stands in the municipality.</summary>
    public Standing? Partner { get; init; }

    /// <summary>The themes that a processor of the municipality confirmed.</summary>
    public ImmutableArray<ThemeId> Themes { get; init; } = [];

    /// <summary>The target groups that a processor of the municipality confirmed.</summary>
    public ImmutableArray<TargetGroupId> TargetGroups { get; init; } = [];

    /// <summary>The fiches that the signal is in.</summary>
    public ImmutableArray<CaseId> InFiches { get; init; } = [];

    /// <summary>The roles that may complete the step in question.</summary>
    public ImmutableArray<Role> StepBy { get; init; } = [];

    /// <summary>The mandate that the step in question asks for.</summary>
    public MandateDeed? StepFor { get; init; }

    /// <summary>Whether the fiche is, or was, put to the mandatary: one of its steps names the role.</summary>
    public bool PutToMandatary { get; init; }

    /// <summary>How the share stands, with whom.</summary>
    public Sharing? Sharing { get; init; }

    /// <summary>Who is in the dossier.</summary>
    public Alliance? Alliance { get; init; }

    /// <summary>Whether the organisation in question takes part in the municipality in question.</summary>
    public bool TakesPart { get; init; }

    /// <summary>
    /// Whether it takes part nowhere else and has no admin of its own: then its people are managed here. Otherwise whoever
    /// manages one municipality would come by what another one opened to the organisation.
    /// </summary>
    public bool TakesPartOnlyHere { get; init; }

    /// <summary>Whether the capacities in question are givers' only, who read nothing but their own.</summary>
    public bool OnlyGivers { get; init; }

    /// <summary>Whether the actor's own house is a municipality, or an organisation that a municipality ever approved.</summary>
    public bool IsEstablished { get; init; }

    /// <summary>The owners where the person has a capacity, or is to get one; for the account itself also the one that made it.</summary>
    public ImmutableArray<OwnerId> PersonOf { get; init; } = [];

    /// <summary>Whether the case is a fiche; else it is a signal, as far as a mandate goes.</summary>
    internal bool IsFiche => Case?.Kind == CaseKind.Fiche;

    /// <summary>The organisation that handles the signal on the day; none: the municipality does.</summary>
    internal Standing? HandledNowBy =>
        HandledBy is not null && Handler is { } handler && handler.Organisation == HandledBy && handler.Municipality == Owner && handler.HandlesOn(Today)
            ? handler
            : null;

    /// <summary>Whose people do the steps of the case: the organisation's that handles it, of who leads the dossier, or the owner's.</summary>
    internal OwnerId Doer => HandledNowBy?.Organisation ?? Alliance?.Lead ?? Owner;

    /// <summary>Whether the actor processes at the municipality that a fiche is, or was, shared with.</summary>
    internal bool IsSharedWith(Actor actor) => Exists && Sharing is { } sharing && actor.Is(Role.Processor, sharing.To);

    /// <summary>How the house of an actor stands here; none: it doesn't.</summary>
    internal Standing? PartnerOf(Actor actor) =>
        Partner is { } partner && partner.Organisation == actor.Capacity.Owner && partner.Municipality == Owner ? partner : null;
}
