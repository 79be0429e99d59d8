using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Silo.Imports;

/// <summary>
/// Reads the rows of one file by a map. It remembers which rows it saw, so that an id that comes twice is refused:
/// one for each pass over a file.
/// </summary>
public sealed class RowReading
{
    private readonly FieldColumns _columns;
    private readonly string _fileName;
    private readonly ImportVocabulary _words;
    private readonly DateTimeOffset _now;
    private readonly Dictionary<CommandKey, int> _seen = [];

    /// <summary>Starts a pass.</summary>
    /// <param name="header">The file's header.</param>
    /// <param name="map">A map without <see cref="ImportMap.FaultsWith">faults</see> on that header.</param>
    /// <param name="fileName">The file's name, within which ids count.</param>
    /// <param name="words">The municipality's labels.</param>
    /// <param name="now">The time, beyond which no signal can have been given.</param>
    /// <exception cref="ArgumentException">The map doesn't fit the header.</exception>
    public RowReading(
        ImmutableArray<string> header, ImportMap map, string fileName, ImportVocabulary words, DateTimeOffset now)
    {
        if (!map.FaultsWith(header).IsEmpty)
            throw new ArgumentException("The map doesn't fit the header.", nameof(map));
        (_columns, _fileName, _words, _now) = (new(header, map), fileName, words, now);
    }

    /// <summary>What the next row says.</summary>
    public RowOutcome Read(ExportLine.Row row)
    {
        var cells = new RowCells(_columns, row);
        var id = cells[ImportField.Id];
        var key = id.IsEmpty ? RowIdentity.OfContent(row.Cells) : RowIdentity.OfId(_fileName, id.Text);
        if (_seen.TryGetValue(key, out var earlier))
            return Again(cells, id, earlier);

        _seen.Add(key, row.Number);
        var signal = new SignalReading(cells, _words, _now).Read(key);
        return cells.Faults.Count > 0
            ? new RowOutcome.Refused([.. cells.Faults])
            : new RowOutcome.Signal(signal, [.. cells.Notes]);
    }

    private static RowOutcome Again(RowCells cells, ExportCell id, int earlier)
    {
        var row = earlier.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return id.IsEmpty
            ? new RowOutcome.Skipped(cells.Finding(null, ImportCode.RowRepeats, row))
            : new RowOutcome.Refused([cells.Finding(ImportField.Id, ImportCode.IdTwice, row)]);
    }
}
