using System.Globalization;
using LokaalSignaal.Imports;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Imports;
using LokaalSignaal.Triage;
using static LokaalSignaal.Silo.Tests.Imports.Exports;

namespace LokaalSignaal.Silo.Tests.Imports;

public sealed class RowReadingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.FromHours(1));

    private static readonly ImportVocabulary Vocabulary = new(
        new([new("Wonen", ThemeId.Of("wonen")), new("Inkomen, schulden en armoede", ThemeId.Of("inkomen")), new("Énergie", ThemeId.Of("energie"))]),
        new([new("Ouderen", TargetGroupId.Of("ouderen")), new("elderly", TargetGroupId.Of("ouderen")), new("Jongeren", TargetGroupId.Of("jongeren"))]));

    private static RowReading Reading(string[] fields, string fileName = "export.csv")
    {
        var map = ImportMap.Of(fields.Select(f => KeyValuePair.Create($"kolom {f}", Enum.Parse<ImportField>(f))));
        return new(
            [.. fields.Select(f => $"kolom {f}")], Assert.IsType<ImportMapReading.Good>(map).Map, fileName, Vocabulary, Now);
    }

    private static RowOutcome Read(string field, string value) =>
        Reading(["Text", field]).Read(Row(7, "Er is geen bus na acht uur", value));

    private static RowOutcome.Signal Good(string field, string value) => Assert.IsType<RowOutcome.Signal>(Read(field, value));

    private static ImportFinding Note(string field, string value) => Assert.Single(Good(field, value).Notes);

    private static ImportFinding Fault(string field, string value) =>
        Assert.Single(Assert.IsType<RowOutcome.Refused>(Read(field, value)).Findings);

    [Fact]
    public void A_whole_row_becomes_a_signal()
    {
        var outcome = Reading(["Id", "At", "Text", "Area", "Themes", "TargetGroups", "Nature", "People", "Since", "Tried", "Idea"])
            .Read(Row(2, "17", "3/02/2026 9:05", " Oudere huurders\r\nwachten\vlang ", "Heule", "wonen;ENERGIE;", "elderly", "Een knelpunt", "5 tot 10", "maart 2025", "gebeld", "een klusdienst"));

        var signal = Assert.IsType<RowOutcome.Signal>(outcome);
        Assert.Empty(signal.Notes);
        Assert.Equal(2, signal.Value.Row);
        Assert.Equal("Oudere huurders\nwachten lang", signal.Value.Text);
        Assert.Equal(new DateTimeOffset(2026, 2, 3, 9, 5, 0, TimeSpan.FromHours(1)), signal.Value.At);
        Assert.Equal("Heule", signal.Value.Area);
        Assert.Equal([ThemeId.Of("wonen"), ThemeId.Of("energie")], signal.Value.Themes.AsEnumerable());
        Assert.Equal([TargetGroupId.Of("ouderen")], signal.Value.TargetGroups.AsEnumerable());
        Assert.Equal(Nature.Bottleneck, signal.Value.Nature);
        Assert.Equal(5, signal.Value.People);
        Assert.Equal(new DateOnly(2025, 3, 1), signal.Value.Since);
        Assert.Equal("gebeld", signal.Value.Tried);
        Assert.Equal("een klusdienst", signal.Value.Idea);
    }

    [Fact]
    public void A_text_alone_is_enough()
    {
        var signal = Assert.IsType<RowOutcome.Signal>(Reading(["Text"]).Read(Row(2, "Er is geen bus na acht uur"))).Value;

        Assert.Null(signal.At);
        Assert.Null(signal.Area);
        Assert.Empty(signal.Themes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u0001\u0002")]
    public void Without_a_text_the_row_is_refused(string text)
    {
        var refused = Assert.IsType<RowOutcome.Refused>(Reading(["Id", "Text"]).Read(Row(4, "1", text)));

        Assert.Equal([new ImportFinding(4, "kolom Text", ImportCode.TextMissing)], refused.Findings.AsEnumerable());
    }

    [Theory]
    [InlineData("21/11/2026", "2026-11-21T00:00:00+01:00")]
    [InlineData("1/7/2026 9:30", "2026-07-01T09:30:00+02:00")]
    [InlineData("01-07-26 09:30:15", "2026-07-01T09:30:15+02:00")]
    [InlineData("1.7.2026", "2026-07-01T00:00:00+02:00")]
    [InlineData("2026-07-01", "2026-07-01T00:00:00+02:00")]
    [InlineData("2026-07-01T09:30:15.1234567", "2026-07-01T09:30:15.1234567+02:00")]
    [InlineData("2026-07-01T09:30:15Z", "2026-07-01T09:30:15+00:00")]
    [InlineData("2026-07-01T09:30+05:30", "2026-07-01T09:30:00+05:30")]
    [InlineData("46204,395833333", "2026-07-01T09:30:00+02:00")]
    [InlineData("46204", "2026-07-01T00:00:00+02:00")]
    [InlineData("29/3/2026 2:30", "2026-03-29T03:30:00+02:00")]
    [InlineData("25/10/2026 2:30", "2026-10-25T02:30:00+01:00")]
    public void Times_are_those_of_Brussels(string written, string read) =>
        Assert.Equal(DateTimeOffset.Parse(read, CultureInfo.InvariantCulture), Good("At", written).Value.At);

    [Fact]
    public void A_workbooks_own_date_is_taken_as_it_is()
    {
        var row = new ExportLine.Row(2, [new("Er is geen bus"), new("46204", new DateTime(2026, 7, 1, 9, 30, 0))]);

        var signal = Assert.IsType<RowOutcome.Signal>(Reading(["Text", "At"]).Read(row)).Value;

        Assert.Equal(new DateTimeOffset(2026, 7, 1, 9, 30, 0, TimeSpan.FromHours(2)), signal.At);
    }

    [Theory]
    [InlineData("11/21/2026", ImportCode.DateUnreadable)]
    [InlineData("31/02/2026", ImportCode.DateUnreadable)]
    [InlineData("gisteren", ImportCode.DateUnreadable)]
    [InlineData("01/01/0001", ImportCode.DateTooEarly)]
    [InlineData("0001-01-01T00:00:00Z", ImportCode.DateTooEarly)]
    [InlineData("31/12/1999", ImportCode.DateTooEarly)]
    [InlineData("2024", ImportCode.DateTooEarly)]
    [InlineData("31/12/9999 23:59:59", ImportCode.DateInFuture)]
    [InlineData("9999-12-31T23:59:59-14:00", ImportCode.DateUnreadable)]
    [InlineData("23/11/2026", ImportCode.DateInFuture)]
    [InlineData("99999999999999999999", ImportCode.DateUnreadable)]
    public void A_wrong_time_refuses_the_row(string written, string code)
    {
        var fault = Fault("At", written);

        Assert.Equal((7, "kolom At", code), (fault.Row, fault.Column, fault.Code));
    }

    [Fact]
    public void A_form_whose_clock_is_ahead_gives_no_time_to_come() => Assert.Equal(Now, Good("At", "21/11/2026 12:00:30").Value.At);

    [Theory]
    [InlineData("Knelpunt", Nature.Bottleneck)]
    [InlineData("een KANS!", Nature.Opportunity)]
    [InlineData("Opportuniteit (iets dat beter kan)", Nature.Opportunity)]
    [InlineData("problem", Nature.Bottleneck)]
    public void The_nature_is_read_from_words(string written, Nature nature)
    {
        var good = Good("Nature", written);

        Assert.Equal(nature, good.Value.Nature);
        Assert.Empty(good.Notes);
    }

    [Theory]
    [InlineData("Nature", "knelpunt en kans", ImportCode.NatureUnknown)]
    [InlineData("Nature", "kansarm", ImportCode.NatureUnknown)]
    [InlineData("People", "veel", ImportCode.PeopleUnknown)]
    [InlineData("People", "99999999999", ImportCode.PeopleUnknown)]
    [InlineData("Since", "altijd al", ImportCode.SinceUnknown)]
    [InlineData("Since", "1800", ImportCode.SinceUnknown)]
    [InlineData("Since", "2030", ImportCode.SinceUnknown)]
    [InlineData("Themes", "wonen;ruimtevaart", ImportCode.ThemeUnknown)]
    [InlineData("TargetGroups", "ouderen, marsmannetjes", ImportCode.TargetGroupUnknown)]
    [InlineData("Area", "Kortrijk-\uFFFD", ImportCode.CharactersLost)]
    public void What_only_helps_to_sort_is_left_out_with_a_note(string field, string written, string code) =>
        Assert.Equal(new ImportFinding(7, $"kolom {field}", code), Note(field, written));

    [Theory]
    [InlineData("1", 1)]
    [InlineData("ongeveer 12 gezinnen", 12)]
    [InlineData("meer dan 1.200", 1200)]
    [InlineData("minder dan 5", 1)]
    [InlineData("<5", 1)]
    [InlineData("een stuk of vier", 1)]
    [InlineData("drie", 3)]
    public void People_are_counted_low(string written, int people) => Assert.Equal(people, Good("People", written).Value.People);

    [Theory]
    [InlineData("2023", "2023-01-01")]
    [InlineData("sinds 03/2024", "2024-03-01")]
    [InlineData("Vanaf januari 2025", "2025-01-01")]
    [InlineData("15 februari 2025", "2025-02-15")]
    [InlineData("15/02/2025", "2025-02-15")]
    public void Since_when_may_be_vague(string written, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), Good("Since", written).Value.Since);

    [Theory]
    [InlineData("Wonen;Jeugd;Inkomen, schulden en armoede", "wonen,inkomen")]
    [InlineData("wonen, energie", "wonen,energie")]
    [InlineData("wonen\nWonen\nENERGIE", "wonen,energie")]
    public void Labels_are_found_by_their_titles(string written, string ids) =>
        Assert.Equal(ids, string.Join(',', Good("Themes", written).Value.Themes));

    [Fact]
    public void A_map_that_does_not_fit_the_header_is_a_mistake_of_the_caller()
    {
        var map = Assert.IsType<ImportMapReading.Good>(ImportMap.Of([new("Tekst", ImportField.Text)])).Map;

        Assert.Throws<ArgumentException>(() => new RowReading(["Iets anders"], map, "f.csv", Vocabulary, Now));
    }
}
