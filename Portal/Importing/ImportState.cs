using LokaalSignaal.Imports;

namespace LokaalSignaal.Portal.Importing;

/// <summary>How far the reading in of a file is. A closed set.</summary>
public abstract record ImportState
{
    private ImportState()
    {
    }

    /// <summary>Somebody has to say which column is what.</summary>
    public sealed record Waiting : ImportState;

    /// <summary>It is under way.</summary>
    /// <param name="Done">How many rows are done.</param>
    /// <param name="DryRun">Whether nothing is written.</param>
    public sealed record Running(int Done, bool DryRun) : ImportState;

    /// <summary>It ended.</summary>
    /// <param name="Result">What came of it.</param>
    /// <param name="DryRun">Whether nothing was written.</param>
    public sealed record Ended(ImportResult Result, bool DryRun) : ImportState;
}
