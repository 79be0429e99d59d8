using System.Collections.Immutable;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Keys;

namespace LokaalSignaal.Silo.Backup;

/// <summary>What came of a backup or a restore. A closed set.</summary>
public abstract record BackupResult
{
    private BackupResult()
    {
    }

    /// <summary>Done, durably.</summary>
    /// <param name="Manifest">What the backup says of itself.</param>
    /// <param name="ErasedAgain">What the backup still had and the ledger took out again.</param>
    public sealed record Done(Manifest Manifest, ImmutableArray<LedgerEntry> ErasedAgain) : BackupResult;

    /// <summary>Not done; nothing was left behind.</summary>
    /// <param name="Refusal">
    /// Why: <c>backup-exists</c>, <c>backup-unwritable</c>, <c>backup-missing</c>, <c>backup-unreadable</c>,
    /// <c>backup-newer</c>, <c>backup-damaged</c>, <c>restore-not-empty</c>,
    /// <c>restore-database-not-empty</c>, and those of opening a store and its keys.
    /// </param>
    public sealed record Refused(StoreRefusal Refusal) : BackupResult;
}
