using LokaalSignaal.Identity;
using LokaalSignaal.Imports;
using LokaalSignaal.Silo.Imports;
using static LokaalSignaal.Silo.Tests.Imports.Exports;

namespace LokaalSignaal.Silo.Tests.Imports;

public sealed class RowIdentityTests
{
    private static RowReading Reading(string fileName, ImportField second = ImportField.Ignore)
    {
        var map = ImportMap.Of([new("tekst", ImportField.Text), new("twee", second)]);
        return new(["tekst", "twee"], Assert.IsType<ImportMapReading.Good>(map).Map, fileName, ImportVocabulary.Empty, DateTimeOffset.UnixEpoch.AddYears(60));
    }

    private static CommandKey Key(RowReading reading, int number, params string[] cells) =>
        Assert.IsType<RowOutcome.Signal>(reading.Read(Row(number, cells))).Value.Key;

    private static CommandKey KeyOfId(string fileName, string text, string id) => Key(Reading(fileName, ImportField.Id), 2, text, id);

    private static CommandKey KeyOfContent(params string[] cells) => Key(Reading("export.csv"), 2, cells);

    [Fact]
    public void An_id_counts_within_its_file_whatever_the_row_says()
    {
        Assert.Equal(KeyOfId("export.csv", "een", "7"), KeyOfId("export.csv", "verbeterd", "7"));
        Assert.Equal(KeyOfId("export.csv", "een", "7"), KeyOfId(@"C:\Users\an\export.csv", "een", "7"));
        Assert.NotEqual(KeyOfId("export.csv", "een", "7"), KeyOfId("export.csv", "een", "8"));
        Assert.NotEqual(KeyOfId("export.csv", "een", "7"), KeyOfId("andere.csv", "een", "7"));
    }

    [Fact]
    public void Without_an_id_the_content_counts_whatever_the_file_is_called_and_however_it_is_mapped()
    {
        Assert.Equal(KeyOfContent("een", "x"), Key(Reading("andere.csv"), 9, "een", "x"));
        Assert.Equal(KeyOfContent("een", "x"), Key(Reading("export.csv", ImportField.Area), 2, "een", "x"));
        Assert.Equal(KeyOfContent("een", ""), KeyOfId("export.csv", "een", ""));
        Assert.NotEqual(KeyOfContent("ab", "c"), KeyOfContent("a", "bc"));
        Assert.NotEqual(KeyOfContent("een", "x"), KeyOfContent("een", "y"));
    }

    [Fact]
    public void A_key_is_only_a_hash() => Assert.Matches("^import-[0-9a-f]{64}$", KeyOfContent("An Peeters", "an@example.org").Value);

    [Fact]
    public void An_id_that_comes_twice_is_refused_with_the_number_of_the_first()
    {
        var reading = Reading("export.csv", ImportField.Id);
        Key(reading, 2, "een", "7");

        var refused = Assert.IsType<RowOutcome.Refused>(reading.Read(Row(5, "twee", "7")));

        Assert.Equal([new ImportFinding(5, "twee", ImportCode.IdTwice, "2")], refused.Findings.AsEnumerable());
    }

    [Fact]
    public void The_same_content_twice_is_skipped()
    {
        var reading = Reading("export.csv");
        Key(reading, 2, "een", "x");

        var skipped = Assert.IsType<RowOutcome.Skipped>(reading.Read(Row(3, "een", "x")));

        Assert.Equal(new ImportFinding(3, null, ImportCode.RowRepeats, "2"), skipped.Finding);
    }
}
