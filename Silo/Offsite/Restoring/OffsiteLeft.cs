using System.Collections.Frozen;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Texts;

namespace LokaalSignaal.Silo.Offsite.Restoring;

/// <summary>Positions that a store made again doesn't take over.</summary>
internal static class OffsiteLeft
{
    /// <summary>
    /// Of followers whose work isn't copied (the search index, notices), they make it anew; and how far down the ledger
    /// the store was: all of it is done again, because an erasure may not have reached what was copied.
    /// </summary>
    public static readonly FrozenSet<string> Positions =
        new[] { "search", "notices", "offsite", FollowerPosition.Probe, Erasure.Position, OffsiteFollower.Erasures }.ToFrozenSet();
}
