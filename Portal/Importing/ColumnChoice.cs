using System.Collections.Immutable;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Portal.Importing;

/// <summary>Which column is what, as it was chosen in the form.</summary>
/// <param name="Fields">The field of each column, in their order.</param>
public sealed record ColumnChoice(ImmutableArray<ImportField> Fields)
{
    /// <summary>What is proposed.</summary>
    public static ColumnChoice Of(ImportPreview.Seen preview)
    {
        ArgumentNullException.ThrowIfNull(preview);
        return new ColumnChoice([.. preview.Columns.Select(column => column.Proposed)]);
    }

    /// <summary>What was sent; a column for which nothing usable was sent is left out.</summary>
    public static ColumnChoice Read(IFormCollection form, int columns)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new ColumnChoice(
        [
            .. Enumerable.Range(0, columns).Select(index =>
                ImportFieldName.TryRead(form[$"map{index}"], out var field) ? field : ImportField.Ignore),
        ]);
    }

    /// <summary>The map for the import: every column with a name of its own.</summary>
    public ImmutableDictionary<string, string> ToMap(ImportPreview.Seen preview)
    {
        ArgumentNullException.ThrowIfNull(preview);
        return preview.Columns.Zip(Fields)
            .Where(pair => pair.First.Name.Length > 0)
            .GroupBy(pair => pair.First.Name, ColumnName.Comparer)
            .ToImmutableDictionary(
                same => same.Key,
                same => ImportFieldName.Of(same.Select(pair => pair.Second).FirstOrDefault(field => field != ImportField.Ignore)));
    }

    /// <summary>What keeps this from being used; none: nothing does.</summary>
    public MapFault? FaultWith(ImportPreview.Seen preview)
    {
        ArgumentNullException.ThrowIfNull(preview);
        var used = preview.Columns.Zip(Fields).Select((pair, index) => (Index: index, pair.First.Name, Field: pair.Second))
            .Where(column => column.Field != ImportField.Ignore).ToArray();
        if (used.FirstOrDefault(column => column.Name.Length == 0) is { Field: not ImportField.Ignore } nameless)
        {
            return new MapFault("Map.Nameless", nameless.Index, null);
        }

        if (used.GroupBy(column => column.Field).FirstOrDefault(same => same.Count() > 1)?.Last() is { } twice)
        {
            return new MapFault("Map.Twice", twice.Index, twice.Field);
        }

        if (used.FirstOrDefault(column => preview.Columns.Count(other => ColumnName.Comparer.Equals(other.Name, column.Name)) > 1)
            is { Field: not ImportField.Ignore } same)
        {
            return new MapFault("Map.Same", same.Index, null);
        }

        return used.Any(column => column.Field == ImportField.Text) ? null : new MapFault("Map.NoText", null, null);
    }
}

/// <summary>What is wrong with a choice of columns.</summary>
/// <param name="Text">The key of the sentence.</param>
/// <param name="Column">The column, from 0; none: it is about no single one.</param>
/// <param name="Field">The field that was chosen twice.</param>
public sealed record MapFault(string Text, int? Column, ImportField? Field);
