namespace LokaalSignaal.Silo.Keys;

/// <summary>One erasure in the ledger.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="At">When it was decided.</param>
/// <param name="Erased">What was erased.</param>
public sealed record LedgerEntry(long Number, DateTimeOffset At, Erased Erased);
