using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using LokaalSignaal.Imports;
using LokaalSignaal.Silo.Imports;
using static LokaalSignaal.Silo.Tests.Imports.Exports;
using static LokaalSignaal.Silo.Tests.Imports.WorkbookFile;

namespace LokaalSignaal.Silo.Tests.Imports;

public sealed class WorkbookTests
{
    private static readonly OpenXmlElement[] Head = [Text("Id"), Text("Tekst")];

    private static OpenXmlElement[] Header() => [.. Head.Select(c => c.CloneNode(true))];

    private static string Read(params OpenXmlElement[] content)
    {
        var file = new WorkbookFile();
        return TextsOf(file.With(Header(), [Number(1), file.Shared(content)]).ToBytes())[0][1];
    }

    private static ExportCell Only(Cell cell) =>
        Assert.IsType<ExportLine.Row>(Assert.Single(Lines(Of(Header(), [Text("x"), cell])))).Cells[1];

    [Fact]
    public void Shared_inline_and_saved_texts_are_read()
    {
        Assert.Equal("Een gedeelde tekst", Read(new Text(" Een gedeelde tekst ") { Space = SpaceProcessingModeValues.Preserve }));
        Assert.Equal("binnenin", Only(Text("binnenin")).Text);
        Assert.Equal("berekend", Only(Formula("WEBSERVICE(\"http://example.org\")", "berekend")).Text);
    }

    [Fact]
    public void Rich_text_is_all_of_its_runs_without_the_phonetic_ones() =>
        Assert.Equal("Té lang wachten", Read(
            new Run(new RunProperties(new Bold()), new Text("Té lang")),
            new Run(new Text(" ") { Space = SpaceProcessingModeValues.Preserve }),
            new Run(new Text("wachten")),
            new PhoneticRun(new Text("niet dit")) { BaseTextStartIndex = 0, EndingBaseIndex = 1 }));

    [Theory]
    [InlineData("eerste_x000A_tweede", "eerste\ntweede")]
    [InlineData("een _x005F_x000D_ blijft staan", "een _x000D_ blijft staan")]
    [InlineData("half_xD83D_paar", "half\uFFFDpaar")]
    [InlineData("heel_xD83D__xDE00_paar", "heel\U0001F600paar")]
    public void Escaped_characters_become_themselves(string written, string read) =>
        Assert.Equal(read, Read(new Text(written)));

    [Fact]
    public void A_text_of_escapes_over_many_runs_is_whole()
    {
        var runs = Enumerable.Range(0, 10_000).Select(_ => new Run(new Text("_x000A_a")));

        Assert.Equal(string.Concat(Enumerable.Repeat("\na", 10_000))[1..], Read([.. runs]));
    }

    [Theory]
    [InlineData(12, "12")]
    [InlineData(0.5, "0.5")]
    [InlineData(12345678901d, "12345678901")]
    [InlineData(-3, "-3")]
    public void Numbers_are_written_as_people_do(double number, string text) => Assert.Equal(text, Only(Number(number)).Text);

    [Fact]
    public void Truth_is_a_word() => Assert.Equal(["true", "false"], new[] { Only(Bool(true)).Text, Only(Bool(false)).Text });

    [Theory]
    [InlineData(BuiltInDate)]
    [InlineData(OwnDate)]
    public void A_number_in_a_date_format_is_a_date(uint style)
    {
        var cell = Only(Number(46347.427430555558, style));

        Assert.Equal("2026-11-21T10:15:30", cell.Text);
        Assert.Equal(new DateTime(2026, 11, 21, 10, 15, 30), cell.At);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(NumberWithWords)]
    public void A_number_in_another_format_stays_one_but_may_be_taken_for_a_date(uint style)
    {
        var cell = Only(Number(46347, style));

        Assert.Equal("46347", cell.Text);
        Assert.Equal(new DateTime(2026, 11, 21), cell.At);
    }

    [Fact]
    public void Days_may_be_counted_from_1904()
    {
        var file = new WorkbookFile { From1904 = true }.With(Header(), [Text("x"), Number(44885, BuiltInDate)]).ToBytes();

        Assert.Equal("2026-11-21", TextsOf(file)[0][1]);
    }

    [Fact]
    public void A_date_as_ISO_is_a_date()
    {
        var cell = Only(Iso("2026-11-21T10:15:30"));

        Assert.Equal(new DateTime(2026, 11, 21, 10, 15, 30), cell.At);
    }

    [Fact]
    public void Missing_cells_and_rows_are_blank_and_numbers_are_those_of_the_sheet()
    {
        var file = new WorkbookFile().With("Blad1", SheetStateValues.Visible,
            new Row(Text("Id"), Text("Tekst"), Text("Wijk")) { RowIndex = 3 },
            new Row(At("B7", Text("zonder id"))) { RowIndex = 7 },
            new Row(new Cell { CellReference = "A8", StyleIndex = 1 }) { RowIndex = 8 },
            new Row(At("A9", Number(2)), At("C9", Text("Heule"))) { RowIndex = 9 }).ToBytes();

        var rows = Lines(file).Cast<ExportLine.Row>().ToArray();

        Assert.Equal([7, 9], rows.Select(r => r.Number));
        Assert.Equal(["", "zonder id", ""], rows[0].Cells.Select(c => c.Text));
        Assert.Equal(["2", "", "Heule"], rows[1].Cells.Select(c => c.Text));
    }

    [Fact]
    public void A_cell_beyond_the_header_refuses_its_row()
    {
        var lines = Lines(Of(Header(), [Number(1), Text("x"), Text("te veel")], [Number(2), Text("y")]));

        Assert.Equal(
            new ImportFinding(2, null, ImportCode.RowRagged, "3", "2"), Assert.IsType<ExportLine.Refused>(lines[0]).Finding);
        Assert.IsType<ExportLine.Row>(lines[1]);
    }

    [Fact]
    public void An_error_in_a_cell_refuses_its_row()
    {
        var lines = Lines(Of(Header(), [Number(1), Error("#N/A")]));

        Assert.Equal(new ImportFinding(2, "Tekst", ImportCode.CellError), Assert.IsType<ExportLine.Refused>(lines[0]).Finding);
    }

    [Fact]
    public void The_first_sheet_that_a_person_sees_is_read()
    {
        var file = new WorkbookFile()
            .With("Lijsten", SheetStateValues.Hidden, new Row(Text("verborgen")))
            .With("Meer", SheetStateValues.VeryHidden, new Row(Text("zeer verborgen")))
            .With("Antwoorden", SheetStateValues.Visible, new Row(Header()), new Row(Number(1), Text("gezien")))
            .With("Grafiek", SheetStateValues.Visible, new Row(Text("later")))
            .ToBytes();

        Assert.Equal([["1", "gezien"]], TextsOf(file));
    }

    [Fact]
    public void A_workbook_of_hidden_sheets_is_refused() =>
        Assert.Equal(
            new ImportFinding(0, null, ImportCode.FileWithoutSheet),
            Refusal(new WorkbookFile().With("Lijsten", SheetStateValues.Hidden, new Row(Text("x"))).ToBytes()));

    [Fact]
    public void The_rows_can_be_read_twice()
    {
        using var reader = Open(Of(Header(), [Number(1), Text("x")]));

        Assert.Single(reader.Lines());
        Assert.Single(reader.Lines());
    }
}
