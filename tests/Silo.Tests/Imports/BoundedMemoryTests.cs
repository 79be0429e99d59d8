using System.Globalization;
using LokaalSignaal.Silo.Imports;
using static LokaalSignaal.Silo.Tests.Imports.Exports;
using static LokaalSignaal.Silo.Tests.Imports.Packages;
using static LokaalSignaal.Silo.Tests.Imports.WorkbookFile;

namespace LokaalSignaal.Silo.Tests.Imports;

/// <summary>A file as big as may be is read without keeping its rows.</summary>
[Collection(nameof(BoundedMemoryTests))]
[CollectionDefinition(nameof(BoundedMemoryTests), DisableParallelization = true)]
public sealed class BoundedMemoryTests
{
    private const int Rows = 100_000;

    private const long Megabyte = 1024 * 1024;

    private static string Words(int row) => string.Create(CultureInfo.InvariantCulture, $"Rij {row}: oudere huurders krijgen een herstelling niet geregeld, en dat al weken aan een stuk, in heel de wijk.");

    [Fact]
    public void A_hundred_thousand_rows_of_CSV()
    {
        var file = new MemoryStream();
        using (var writer = new StreamWriter(file, leaveOpen: true))
        {
            writer.Write("Id;Wat merk je op?\n");
            for (var row = 1; row <= Rows; row++)
                writer.Write($"{row};\"{Words(row)}\"\n");
        }

        Assert.InRange(KeptWhileReading(file.ToArray()), long.MinValue, 8 * Megabyte);
    }

    [Fact]
    public void A_hundred_thousand_rows_of_a_workbook()
    {
        var file = Replaced(Of([Text("Id"), Text("Tekst")]), "xl/worksheets/", stream => Sheet(stream, s =>
        {
            s.Write(Utf8("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Id</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Tekst</t></is></c></row>"));
            for (var row = 2; row <= Rows + 1; row++)
                s.Write(Utf8($"<row r=\"{row}\"><c r=\"A{row}\"><v>{row}</v></c><c r=\"B{row}\" t=\"inlineStr\"><is><t>{Words(row)}</t></is></c></row>"));
        }));

        Assert.InRange(KeptWhileReading(file), long.MinValue, 8 * Megabyte);
    }

    // The most that is held on to at any of ten moments on the way, beyond what was held before; the file itself is not counted.
    private static long KeptWhileReading(byte[] file)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (rows, most) = (0, long.MinValue);
        using var reader = Open(file);
        foreach (var line in reader.Lines())
        {
            Assert.IsType<ExportLine.Row>(line);
            if (++rows % (Rows / 10) == 0)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.Equal(Rows, rows);
        return most;
    }
}
