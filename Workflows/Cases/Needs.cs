using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Workflows.Cases;

/// <summary>What must be fetched before a command can be decided on. The shell fetches it; the rules only say so.</summary>
public sealed record Needs
{
    /// <summary>Nothing.</summary>
    public static Needs Nothing { get; } = new();

    /// <summary>The definition in force for the kind at the case's owner: the case begins.</summary>
    public bool CurrentDefinition { get; init; }

    /// <summary>This version of a definition: the case goes by it.</summary>
    public DefinitionRef? Definition { get; init; }

    /// <summary>Signals whose facts are needed.</summary>
    public ImmutableArray<CaseId> Signals { get; init; } = [];

    /// <summary>Fiches of which it is needed whether they exist.</summary>
    public ImmutableArray<CaseId> Fiches { get; init; } = [];

    /// <summary>People whose pseudonym in this case is needed.</summary>
    public ImmutableArray<PersonId> People { get; init; } = [];

    /// <summary>Texts that must be read.</summary>
    public ImmutableArray<TextRef> Texts { get; init; } = [];

    /// <summary>What this owner is.</summary>
    public OwnerId? Owner { get; init; }

    /// <summary>Whether this organisation takes part in this municipality, and how it stands there.</summary>
    public (OwnerId Municipality, OwnerId Organisation)? Membership { get; init; }

    /// <summary>Whether that organisation takes part nowhere else, and has no admin of its own.</summary>
    public bool OnlyHere { get; init; }

    /// <summary>Whether this house may have people of its own.</summary>
    public OwnerId? Established { get; init; }

    /// <summary>How this organisation, which handles the case, stands at the case's owner.</summary>
    public OwnerId? Handler { get; init; }

    /// <summary>Which case is the partnership of this organisation at the case's owner.</summary>
    public OwnerId? PartnershipOf { get; init; }

    /// <summary>The fiche whose facts are needed.</summary>
    public CaseId? Fiche { get; init; }

    /// <summary>Which case is the share of this fiche with this municipality.</summary>
    public (CaseId Fiche, OwnerId To)? ShareOf { get; init; }

    /// <summary>Whether the fiches that the signal is in are needed.</summary>
    public bool InFiches { get; init; }

    /// <summary>What access has to know of an actor from another house than the case's owner.</summary>
    public Needs From(Actor actor, CaseId id) => actor.IsSystem || actor.Capacity.Owner == id.Owner
        ? this
        : this with { Membership = (id.Owner, actor.Capacity.Owner), InFiches = id.Kind == CaseKind.Signal };
}
