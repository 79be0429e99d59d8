using System.Text;
using LokaalSignaal.Imports;
using LokaalSignaal.Silo.Imports;
using static LokaalSignaal.Silo.Tests.Imports.Exports;

namespace LokaalSignaal.Silo.Tests.Imports;

public sealed class TextTableTests
{
    private const string Belgian = "Id;Wat merk je op?\r\n1;Oudere huurders wachten té lang: €50, ‘s avonds\r\n";

    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Utf8(Belgian) },
        { "UTF-8 with mark", [.. Encoding.UTF8.Preamble, .. Utf8(Belgian)] },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Belgian)] },
        { "UTF-16 without mark", Encoding.Unicode.GetBytes(Belgian) },
        { "UTF-16 big endian", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Belgian)] },
        { "UTF-16 big endian without mark", Encoding.BigEndianUnicode.GetBytes(Belgian) },
        { "Windows-1252", Western.GetBytes(Belgian) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_reads_the_same(string encoding, byte[] file)
    {
        Assert.NotEmpty(encoding);
        using var reader = Open(file);

        Assert.Equal(["Id", "Wat merk je op?"], reader.Header.ToArray());
        var row = Assert.IsType<ExportLine.Row>(Assert.Single(reader.Lines()));
        Assert.Equal(["1", "Oudere huurders wachten té lang: €50, ‘s avonds"], row.Cells.Select(c => c.Text));
        Assert.Equal(2, row.Number);
    }

    [Fact]
    public void A_broken_byte_late_in_a_UTF8_file_spoils_only_its_own_cell()
    {
        byte[] file = [.. Utf8("id;tekst\n1;één\n2;twée\n3;"), 0xE9, .. Utf8("x\n")];

        Assert.Equal([["1", "één"], ["2", "twée"], ["3", "\uFFFDx"]], TextsOf(file));
    }

    [Theory]
    [InlineData("a;b\n1,5;2\n", "1,5", "2")]
    [InlineData("a,b\n1;2,3\n", "1;2", "3")]
    [InlineData("a\tb\n1,5\t2;3\n", "1,5", "2;3")]
    [InlineData("\"a;x;y;z\",b\n\"1;2;3;4\",2\n", "1;2;3;4", "2")]
    [InlineData("sep=|\r\na|b\r\n1;2|3\r\n", "1;2", "3")]
    [InlineData("a, en ook;b\nja, nee, misschien;2\nja;2\n", "ja, nee, misschien", "2")]
    [InlineData("a,b\n5\" buis,2\n6\" buis,3\n", "5\" buis", "2")]
    public void The_delimiter_is_found(string file, string first, string second) =>
        Assert.Equal([first, second], TextsOf(file)[0]);

    [Fact]
    public void A_file_of_one_column_needs_no_delimiter() =>
        Assert.Equal([["een, twee; drie"], ["vier"]], TextsOf("Wat merk je op?\neen, twee; drie\nvier"));

    [Fact]
    public void Line_breaks_and_quotes_stay_inside_quotes_and_rows_count_as_in_a_spreadsheet()
    {
        var lines = Lines("a;b\n1;\"eerste\r\ntweede \"\"regel\"\"\"\n\n2;x\n");

        var rows = lines.Cast<ExportLine.Row>().ToArray();
        Assert.Equal("eerste\r\ntweede \"regel\"", rows[0].Cells[1].Text);
        Assert.Equal([2, 4], rows.Select(r => r.Number));
    }

    [Fact]
    public void A_ragged_row_is_refused_with_its_number_and_the_others_go_in()
    {
        var lines = Lines("a;b\n1;2\n1;2;3\n1\n1;2;;\n3;4\n");

        Assert.Equal(
            [new(3, null, ImportCode.RowRagged, "3", "2"), new(4, null, ImportCode.RowRagged, "1", "2")],
            lines.OfType<ExportLine.Refused>().Select(l => l.Finding));
        Assert.Equal([2, 5, 6], lines.OfType<ExportLine.Row>().Select(l => l.Number));
    }

    [Fact]
    public void A_quote_that_never_closes_is_refused()
    {
        var lines = Lines("a;b\n1;x\n2;\"open\n3;y\n4;z\n");

        Assert.Equal(2, lines.Count);
        Assert.Equal(new ImportFinding(3, "b", ImportCode.CellQuotes), Assert.IsType<ExportLine.Refused>(lines[1]).Finding);
    }

    [Fact]
    public void A_NUL_refuses_its_row()
    {
        var lines = Lines("a;b\n1;x\n2;y\0z\n3;gewoon\n");

        Assert.Equal(new ImportFinding(3, "b", ImportCode.CellNul), Assert.IsType<ExportLine.Refused>(lines[1]).Finding);
        Assert.IsType<ExportLine.Row>(lines[2]);
    }

    [Fact]
    public void The_longest_cell_goes_in_and_one_more_character_does_not()
    {
        var lines = Lines($"a;b\n1;{new string('x', 20_000)}\n2;{new string('x', 20_001)}\n");

        Assert.IsType<ExportLine.Row>(lines[0]);
        Assert.Equal(
            new ImportFinding(3, "b", ImportCode.CellTooLong, "20000"), Assert.IsType<ExportLine.Refused>(lines[1]).Finding);
    }

    [Fact]
    public void Rows_beyond_the_limit_end_the_file_after_those_that_fit()
    {
        var lines = Lines(Utf8("a;b\n1;1\n2;2\n3;3\n4;4\n"), new ExportLimits { Rows = 2 });

        Assert.Equal(3, lines.Count);
        Assert.Equal(new ImportFinding(4, null, ImportCode.TooManyRows, "2"), Assert.IsType<ExportLine.Broken>(lines[2]).Finding);
    }

    [Fact]
    public void Columns_beyond_the_limit_refuse_the_file()
    {
        string Header(int columns) => string.Join(';', Enumerable.Range(0, columns).Select(i => $"k{i}")) + "\n";

        Assert.Equal(200, Open(Header(200)).Header.Length);
        Assert.Equal(new ImportFinding(1, null, ImportCode.TooManyColumns, "200"), Refusal(Utf8(Header(201))));
    }

    [Fact]
    public void The_rows_can_be_read_twice_for_a_preview_and_the_import()
    {
        using var reader = Open(Belgian + "2;Nog een\r\n");

        Assert.Single(reader.Lines().Take(1));
        Assert.Equal(2, reader.Lines().Count());
    }

    [Fact]
    public async Task A_stream_that_only_comes_asynchronously_is_read_too()
    {
        var opening = await ExportFile.OpenAsync(new AsyncOnlyStream(Utf8(Belgian)));

        Assert.Single(Assert.IsType<ExportOpening.Opened>(opening).Reader.Lines());
    }

    [Fact]
    public async Task A_stream_beyond_the_limit_is_not_read_to_its_end()
    {
        var stream = new AsyncOnlyStream(new byte[2_000_000]);

        var opening = await ExportFile.OpenAsync(stream, new ExportLimits { FileBytes = 1_048_576 });

        Assert.Equal(new ImportFinding(0, null, ImportCode.FileTooLarge, "1"), Assert.IsType<ExportOpening.Refused>(opening).Finding);
        Assert.True(stream.BytesRead < 1_500_000);
    }
}
