using LokaalSignaal.Identity;

namespace LokaalSignaal.Processes;

/// <summary>One published version of a definition. A case keeps the version that it started on.</summary>
/// <param name="Owner">Who published it; the platform for the default ones.</param>
/// <param name="Id">Which definition.</param>
/// <param name="Version">From 1.</param>
public sealed record DefinitionRef(OwnerId Owner, DefinitionId Id, int Version);
