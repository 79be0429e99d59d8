using System.Collections.Immutable;

namespace LokaalSignaal.Workflows.Access;

/// <summary>A thing that somebody could have to do with.</summary>
/// <param name="Subject">The thing.</param>
/// <param name="Deeds">What can be done to such a thing at all, whoever does it.</param>
internal sealed record Example(Subject Subject, ImmutableArray<Deed> Deeds);
