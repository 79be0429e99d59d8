namespace LokaalSignaal.Silo.Backup;

/// <summary>What a backup says of itself.</summary>
/// <param name="Format">The shape of the backup; <see cref="Current"/> or older can be restored.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Position">The position of the newest event in it.</param>
/// <param name="Hash">The hash of the newest batch in it, as hex; empty where nothing happened yet.</param>
/// <param name="Keys">Which keys it belongs to; it tells nothing of them.</param>
/// <param name="Erasures">How many erasures of the ledger it has seen.</param>
public sealed record Manifest(int Format, DateTimeOffset Created, long Position, string Hash, string Keys, long Erasures)
{
    /// <summary>The shape that this program writes.</summary>
    public const int Current = 1;
}
