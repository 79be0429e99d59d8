using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Silo.Imports.Csv;

/// <summary>A text file of rows and cells (CSV).</summary>
internal sealed class TextTable : IRecordSource
{
    private readonly Stream _stream;
    private readonly Encoding _encoding;
    private readonly long _start;
    private readonly string _delimiter;
    private readonly bool _declared;

    private TextTable(Stream stream, TextEncoding encoding, long start, ReadOnlySpan<char> sample)
    {
        (_stream, _encoding, _start) = (stream, encoding.Encoding, start);
        var declared = Delimiter.Declared(sample);
        _declared = declared is not null;
        _delimiter = declared?.ToString() ?? Delimiter.Of(sample);
    }

    /// <summary>Opens the file, from where the stream stands.</summary>
    public static ExportOpening Open(Stream stream, ExportLimits limits)
    {
        var encoding = TextEncoding.Of(stream);
        var start = stream.Position + encoding.MarkLength;
        ReadOnlySpan<char> sample = TextSample.Of(stream, encoding.Encoding, start);
        return TextSample.Fault(sample) is { } code
            ? new ExportOpening.Refused(new(0, null, code))
            : ExportReader.Open(new TextTable(stream, encoding, start, sample), limits);
    }

    public bool LeavesOutEmptyCells => false;

    public IEnumerable<ExportRecord> Records()
    {
        _stream.Position = _start;
        using var text = new StreamReader(_stream, _encoding, false, 64 * 1024, leaveOpen: true);
        if (_declared)
            text.ReadLine();
        var openQuotes = false;
        using var parser = new CsvParser(text, Dialect(() => openQuotes = true), leaveOpen: true);
        var cells = new List<ExportCell>();
        while (parser.Read())
        {
            cells.Clear();
            for (var i = 0; i < parser.Count; i++)
            {
                openQuotes = false;
                var cell = parser[i].Trim();
                cells.Add(new(cell) { Fault = openQuotes ? ImportCode.CellQuotes : null });
            }

            yield return new(parser.Row, cells);
        }
    }

    public void Dispose()
    {
        // The stream is the caller's.
    }

    private CsvConfiguration Dialect(Action onOpenQuotes) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = _delimiter,
        HasHeaderRecord = false,
        // A spreadsheet shows a blank line as a row, so it counts.
        IgnoreBlankLines = false,
        BadDataFound = bad =>
        {
            // A quote inside a bare cell is just a quote; one that opens a cell must close it.
            if (bad.Field.TrimStart().StartsWith('"'))
                onOpenQuotes();
        },
    };
}
