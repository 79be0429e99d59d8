using System.Collections.Immutable;
using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Offsite;

/// <summary>A batch of the journal as it lies outside: references and hashes, no text and nobody's name.</summary>
/// <param name="Batch">The batch, with its hash and the one before.</param>
/// <param name="Events">Its events.</param>
/// <param name="Erasures">How far down the ledger of erasures the store was.</param>
/// <param name="Followers">How far the followers were, and what the store is marked with.</param>
internal sealed record OffsiteBatch(
    StoredBatch Batch,
    ImmutableArray<StoredEvent> Events,
    long Erasures,
    ImmutableArray<FollowerPosition> Followers);

/// <summary>What a copy says of itself.</summary>
/// <param name="Format">Its shape.</param>
/// <param name="Keys">Which keys it belongs to; it tells nothing of them.</param>
internal sealed record OffsiteAbout(int Format, string Keys)
{
    public const int Current = 1;
}

/// <summary>A person as they lie outside: sealed as in the store, with how they sign in.</summary>
internal sealed record OffsitePerson(StoredPerson Person, StoredAccount? Account);
