using System.Collections.Immutable;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Silo.Imports;

/// <summary>What comes of reading a row by a map.</summary>
public abstract record RowOutcome
{
    private RowOutcome()
    {
    }

    /// <summary>A row that says something.</summary>
    /// <param name="Value">What.</param>
    /// <param name="Notes">What was left out of it, or is to be looked at.</param>
    public sealed record Signal(ImportedSignal Value, ImmutableArray<ImportFinding> Notes) : RowOutcome;

    /// <summary>A row that can't be imported.</summary>
    /// <param name="Findings">Every reason; never empty.</param>
    public sealed record Refused(ImmutableArray<ImportFinding> Findings) : RowOutcome;

    /// <summary>A row that says exactly what an earlier one in this file says.</summary>
    /// <param name="Finding">Which.</param>
    public sealed record Skipped(ImportFinding Finding) : RowOutcome;
}
