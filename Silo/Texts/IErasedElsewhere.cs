using System.Collections.Immutable;
using LokaalSignaal.Silo.Keys;

namespace LokaalSignaal.Silo.Texts;

/// <summary>A copy outside the house that erasing must reach, which may be away just now.</summary>
public interface IErasedElsewhere
{
    /// <summary>
    /// Erases there what the ledger says; it may be asked for the same again. Where it can't be reached it doesn't fail:
    /// it does so as soon as it can, and what it leaves open until then is told in health.
    /// </summary>
    /// <param name="entries">What was erased.</param>
    ValueTask EraseAsync(ImmutableArray<LedgerEntry> entries);
}
