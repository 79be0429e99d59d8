using System.Collections.Immutable;

namespace LokaalSignaal.Imports;

/// <summary>Which column of a form export goes to which field. A column it doesn't name is ignored.</summary>
public sealed class ImportMap
{
    /// <summary>The longest JSON that is read, in characters.</summary>
    public const int LongestJson = 100_000;

    private ImportMap(ImmutableDictionary<string, ImportField> columns) => Columns = columns;

    /// <summary>The field of each column, by <see cref="ColumnName.Normal"/>.</summary>
    public ImmutableDictionary<string, ImportField> Columns { get; }

    /// <summary>Whether a column goes to the field <see cref="ImportField.Text"/>; without one nothing can be imported.</summary>
    public bool HasText => Columns.ContainsValue(ImportField.Text);

    /// <summary>Makes a map of pairs of column and field.</summary>
    public static ImportMapReading Of(IEnumerable<KeyValuePair<string, ImportField>> columns)
    {
        var map = ImmutableDictionary.CreateBuilder<string, ImportField>(ColumnName.Comparer);
        var findings = ImmutableArray.CreateBuilder<ImportFinding>();
        foreach (var (name, field) in columns)
        {
            if (field != ImportField.Ignore && map.ContainsValue(field))
                findings.Add(new(0, name, ImportCode.MapFieldTwice, ImportFieldName.Of(field)));
            if (!map.TryAdd(ColumnName.Normal(name), field))
                findings.Add(new(0, name, ImportCode.MapColumnTwice));
        }

        if (!map.ContainsValue(ImportField.Text))
            findings.Add(new(0, null, ImportCode.MapTextMissing));
        return findings.Count > 0
            ? new ImportMapReading.Faulty(findings.ToImmutable())
            : new ImportMapReading.Good(new(map.ToImmutable()));
    }

    /// <summary>Reads <c>{"Wat merk je op?": "text", "Wijk": "area"}</c>.</summary>
    public static ImportMapReading Read(string json) => ImportMapJson.Read(json);

    /// <summary>The map as <see cref="Read"/> takes it.</summary>
    public string ToJson() => ImportMapJson.Write(this);

    /// <summary>The field of a column.</summary>
    public ImportField FieldOf(string column) =>
        Columns.GetValueOrDefault(ColumnName.Normal(column), ImportField.Ignore);

    /// <summary>What keeps this map from being used on a file with this header; empty when nothing does.</summary>
    public ImmutableArray<ImportFinding> FaultsWith(IEnumerable<string> header)
    {
        var there = header.CountBy(ColumnName.Normal, ColumnName.Comparer).ToDictionary(ColumnName.Comparer);
        return
        [
            .. from column in Columns.OrderBy(c => c.Value)
               where column.Value != ImportField.Ignore && there.GetValueOrDefault(column.Key) != 1
               select new ImportFinding(0, column.Key,
                   there.ContainsKey(column.Key) ? ImportCode.ColumnTwice : ImportCode.ColumnMissing),
        ];
    }
}
