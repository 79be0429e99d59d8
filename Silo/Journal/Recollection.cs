using LokaalSignaal.Identity;

namespace LokaalSignaal.Silo.Journal;

/// <summary>An answer that was given before under a key.</summary>
/// <param name="Case">The case that accepted the command.</param>
/// <param name="Version">Its version after it.</param>
/// <param name="Request">The keyed hash of the request that was accepted.</param>
/// <param name="At">When.</param>
public sealed record Recollection(CaseId Case, long Version, ReadOnlyMemory<byte> Request, DateTimeOffset At);
