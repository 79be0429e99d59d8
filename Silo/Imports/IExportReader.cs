using System.Collections.Immutable;

namespace LokaalSignaal.Silo.Imports;

/// <summary>An export, row by row. Reads as it goes, and keeps no rows.</summary>
public interface IExportReader : IDisposable
{
    /// <summary>The names above the columns, by <see cref="LokaalSignaal.Imports.ColumnName.Normal"/>; one may be empty.</summary>
    ImmutableArray<string> Header { get; }

    /// <summary>
    /// The rows under the header, blank ones left out. It may be called again, for a preview and then the import,
    /// but only one enumeration at a time can be under way.
    /// </summary>
    IEnumerable<ExportLine> Lines();
}
