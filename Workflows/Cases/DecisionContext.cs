using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Triage;

namespace LokaalSignaal.Workflows.Cases;

/// <summary>All that a decision may know beside the state and the command. The shell fills it in.</summary>
public sealed record DecisionContext
{
    /// <summary>The time of the deed.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The day of the deed in Europe/Brussels.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Who does it.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The actor as this case knows them; none for the program itself and for nobody.</summary>
    public Pseudonym? By { get; init; }

    /// <summary>32 random bytes, from which the salts of the texts are derived.</summary>
    public required ReadOnlyMemory<byte> Seed { get; init; }

    /// <summary>The labels that exist.</summary>
    public required KnownLabels Labels { get; init; }

    /// <summary>The definition that the case goes by, or will.</summary>
    public ProcessDefinition? Definition { get; init; }

    /// <summary>Which version that is.</summary>
    public DefinitionRef? DefinitionRef { get; init; }

    /// <summary>What the engine answered.</summary>
    public ImmutableArray<Transition> Transitions { get; init; } = [];

    /// <summary>The signals that the command names, those that exist.</summary>
    public ImmutableDictionary<CaseId, SignalFact> Signals { get; init; } = ImmutableDictionary<CaseId, SignalFact>.Empty;

    /// <summary>The fiches that the command names, those that exist.</summary>
    public ImmutableArray<CaseId> Fiches { get; init; } = [];

    /// <summary>The people that the command names, as this case knows them; those of the case's owner only.</summary>
    public ImmutableDictionary<PersonId, Pseudonym> People { get; init; } = ImmutableDictionary<PersonId, Pseudonym>.Empty;

    /// <summary>The texts that the decision rests on, those that are still there.</summary>
    public ImmutableDictionary<TextRef, string> Texts { get; init; } = ImmutableDictionary<TextRef, string>.Empty;

    /// <summary>What the owner is that <see cref="Needs.Owner"/> names: a municipality or an organisation; none: there is no such owner.</summary>
    public CaseKind? OwnerKind { get; init; }

    /// <summary>Whether the organisation that <see cref="Needs.Membership"/> names takes part.</summary>
    public bool TakesPart { get; init; }

    /// <summary>Whether it takes part nowhere else, and has no admin of its own.</summary>
    public bool TakesPartOnlyHere { get; init; }

    /// <summary>Whether the house that <see cref="Needs.Established"/> names is a municipality, or an organisation that was ever approved.</summary>
    public bool IsEstablished { get; init; }

    /// <summary>How that organisation stands; none: there is no partnership.</summary>
    public Standing? Partner { get; init; }

    /// <summary>How the organisation that <see cref="Needs.Handler"/> names stands; none: there is no partnership.</summary>
    public Standing? Handler { get; init; }

    /// <summary>The partnership that <see cref="Needs.PartnershipOf"/> asks for.</summary>
    public CaseId? PartnershipCase { get; init; }

    /// <summary>The fiche that <see cref="Needs.Fiche"/> names; none: there is none.</summary>
    public FicheFact? Fiche { get; init; }

    /// <summary>The share that <see cref="Needs.ShareOf"/> asks for.</summary>
    public CaseId? ShareCase { get; init; }

    /// <summary>The fiches that the signal is in.</summary>
    public ImmutableArray<CaseId> InFiches { get; init; } = [];

    /// <summary>What the decision relies on in other cases: how partners stand, and the fiche as it was looked at.</summary>
    public ImmutableArray<Epoch> Epochs =>
    [
        .. new[] { Partner, Handler }.OfType<Standing>().Select(standing => new Epoch(standing.Partnership, standing.Epoch)).Distinct(),
        .. Fiche is { } fiche ? [new Epoch(fiche.Fiche, fiche.Version)] : ImmutableArray<Epoch>.Empty,
    ];
}
