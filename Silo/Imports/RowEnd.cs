using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Silo.Imports;

/// <summary>What became of a row. A closed set.</summary>
/// <param name="Findings">What there is to tell of it.</param>
internal abstract record RowEnd(ImmutableArray<ImportFinding> Findings)
{
    /// <summary>It became a signal, or would.</summary>
    public sealed record Created(ImmutableArray<ImportFinding> Findings) : RowEnd(Findings);

    /// <summary>It was there already.</summary>
    public sealed record Skipped(ImmutableArray<ImportFinding> Findings) : RowEnd(Findings);

    /// <summary>It can't become one.</summary>
    public sealed record Refused(ImmutableArray<ImportFinding> Findings) : RowEnd(Findings);

    /// <summary>The file can't be read on from here; no row.</summary>
    public sealed record Broken(ImmutableArray<ImportFinding> Findings) : RowEnd(Findings);

    /// <summary>The store doesn't take it now.</summary>
    /// <param name="Answer">Why.</param>
    public sealed record Stopped(Answer Answer) : RowEnd([]);
}
