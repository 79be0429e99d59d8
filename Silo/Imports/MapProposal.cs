using System.Collections.Immutable;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Silo.Imports;

/// <summary>A first guess at a map, for a person to look at.</summary>
/// <param name="Columns">Each column of the header with its field, in its order.</param>
/// <param name="IsMicrosoftForms">Whether the file is an export of Microsoft Forms as it comes: then its times and ids are sure.</param>
public sealed record MapProposal(ImmutableArray<KeyValuePair<string, ImportField>> Columns, bool IsMicrosoftForms)
{
    /// <summary>The map, or what it lacks: a file can be such that nothing in it looks like a signal.</summary>
    public ImportMapReading Map => ImportMap.Of(Columns.Where(c => c.Value != ImportField.Ignore));

    /// <summary>
    /// Guesses the map from the questions and a few rows. E-mail addresses, names and whatever else tells who somebody
    /// is are always ignored.
    /// </summary>
    /// <param name="header">The file's header.</param>
    /// <param name="sampleRows">Some of its rows; none is fine.</param>
    public static MapProposal For(ImmutableArray<string> header, IReadOnlyList<ExportLine.Row> sampleRows)
    {
        var forms = MicrosoftForms.Recognises(header);
        var columns = header.Select((name, i) => new Question(name, i, sampleRows, forms)).ToArray();
        var fields = columns
            .Where(c => c.Guess is not null)
            .GroupBy(c => c.Guess!.Value.Field)
            .ToDictionary(g => g.Key, g => g.MinBy(c => c.Guess!.Value.Rank)!.Index);
        if (!fields.ContainsKey(ImportField.Text) && Longest(columns) is { } longest)
            fields[ImportField.Text] = longest.Index;

        var byColumn = fields.ToDictionary(f => f.Value, f => f.Key);
        return new([.. header.Select((name, i) => KeyValuePair.Create(name, byColumn.GetValueOrDefault(i)))], forms);
    }

    // People write most where they tell what they noticed.
    private static Question? Longest(Question[] columns) =>
        columns.Where(c => c.MayBeText).MaxBy(c => c.AverageLength) is { AverageLength: > 0 } longest ? longest : null;
}
