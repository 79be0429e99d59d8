using System.Collections.Immutable;

namespace LokaalSignaal.Imports;

/// <summary>Something to tell about a file, a map or a row. The edge finds the sentence for the code.</summary>
/// <param name="Row">The row's number as a spreadsheet shows it, the header being a row too; 0: the file or the map as a whole.</param>
/// <param name="Column">The name above the column, or null when it is about the whole row.</param>
/// <param name="Code">One of <see cref="ImportCode"/>.</param>
/// <param name="Arguments">What the sentence names: a limit, another row's number. Never what a cell holds.</param>
public sealed record ImportFinding(int Row, string? Column, string Code, params ImmutableArray<string> Arguments)
{
    /// <inheritdoc/>
    public bool Equals(ImportFinding? other) =>
        other is not null && Row == other.Row && Column == other.Column && Code == other.Code
        && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Row, Column, Code, Arguments.Length);
}
