using System.Collections.Immutable;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Silo.Imports;

/// <summary>Where in a row each field stands.</summary>
internal sealed class FieldColumns
{
    private readonly int[] _columns = new int[Enum.GetValues<ImportField>().Length];
    private readonly ImmutableArray<string> _header;

    public FieldColumns(ImmutableArray<string> header, ImportMap map)
    {
        _header = header;
        Array.Fill(_columns, -1);
        for (var i = 0; i < header.Length; i++)
            _columns[(int)map.FieldOf(header[i])] = i;
        _columns[(int)ImportField.Ignore] = -1;
    }

    /// <summary>The column of a field, or -1.</summary>
    public int this[ImportField field] => _columns[(int)field];

    /// <summary>The name above a field's column.</summary>
    public string? NameOf(ImportField field) => this[field] is >= 0 and var column ? _header[column] : null;
}
