using System.Collections.Immutable;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Workflows.Cases;

/// <summary>What a share must know of a fiche.</summary>
/// <param name="Fiche">The fiche.</param>
/// <param name="Version">Its version.</param>
/// <param name="Signals">The signals in it.</param>
public sealed record FicheFact(CaseId Fiche, long Version, ImmutableHashSet<CaseId> Signals);
