using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Workflows.Tests.Processes;

public sealed class DefinitionFileTests
{
    [Theory]
    [InlineData("Defaults/signal-standard.json")]
    [InlineData("Defaults/fiche-standard.json")]
    [InlineData("Examples/fiche-gent.json")]
    public void What_is_written_reads_back_the_same(string path)
    {
        var written = DefinitionFile.Write(Drawings.Read(path));

        Assert.Equal(written, DefinitionFile.Write(DefinitionFile.Parse(written).Definition!));
        Assert.Contains("\"kind\": \"feedback\"", DefinitionFile.Write(Drawings.Fiche), StringComparison.Ordinal);
        Assert.DoesNotContain("null", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"id\": \"drawn\"", "\"id\": \"Drawn!\"", "$.id")]
    [InlineData("\"id\": \"drawn\"", "\"id\": 7", "$.id")]
    [InlineData("\"id\": \"drawn\"", "\"id\": null", "$.id")]
    [InlineData("\"kind\": \"task\"", "\"kind\": \"chore\"", "$.steps[0].kind")]
    [InlineData("\"kind\": \"task\"", "\"kind\": 2", "$.steps[0].kind")]
    [InlineData("\"kind\": \"task\"", "\"kind\": \"2\"", "$.steps[0].kind")]
    [InlineData("\"kind\": \"task\"", "\"kind\": \"task, decide\"", "$.steps[0].kind")]
    [InlineData("\"nl\": \"Kijken\"", "\"nl\": null", "$.steps[0].title.nl")]
    [InlineData("\"nl\": \"Kijken\"", "\"en\": \"Looking\"", "$.steps[0].title")]
    [InlineData("\"by\": [\"processor\"]", "\"by\": null", "$.steps[0].by")]
    [InlineData("\"by\": [\"processor\"]", "\"by\": [null]", "$.steps[0].by[0]")]
    [InlineData("\"by\": [\"processor\"]", "\"by\": [\"boss\"]", "$.steps[0].by[0]")]
    [InlineData("\"by\": [\"processor\"]", "\"who\": [\"processor\"]", "$.steps[0].who")]
    [InlineData("\"by\": [\"processor\"]", "\"term\": 2.5", "$.steps[0].term")]
    [InlineData("\"by\": [\"processor\"]", "\"term\": 1, \"term\": 2", "$.steps[0].term")]
    [InlineData("\"kind\": \"task\",", "", "$.steps[0]")]
    public void What_does_not_belong_is_refused_with_its_place(string good, string bad, string place)
    {
        var fault = Assert.Single(DefinitionFile.Parse(Small.Replace(good, bad, StringComparison.Ordinal)).Faults);

        Assert.Equal((FaultCodes.FileContent, place), (fault.Code, fault.Arguments[0].Nl));
    }

    [Fact]
    public void A_small_file_with_comments_is_read()
    {
        var reading = DefinitionFile.Parse(Small);

        Assert.Empty(reading.Faults);
        Assert.Equal("look", reading.Definition!.Start.Value);
    }

    [Theory]
    [InlineData("", "1")]
    [InlineData("{\n\"id\": }", "2")]
    [InlineData("{\n\n\"id\": \"drawn\",}", "3")]
    [InlineData("{\"\\ud800\": [null]}", "1")]
    public void What_is_no_JSON_is_refused_with_its_line(string json, string line)
    {
        var fault = Assert.Single(DefinitionFile.Parse(json).Faults);

        Assert.Equal((FaultCodes.FileSyntax, line), (fault.Code, fault.Arguments[0].Nl));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("\"text\"")]
    public void Other_JSON_is_refused(string json) =>
        Assert.Equal(FaultCodes.FileContent, Assert.Single(DefinitionFile.Parse(json).Faults).Code);

    [Fact]
    public void Half_a_character_in_a_text_is_refused()
    {
        var fault = Assert.Single(DefinitionFile.Parse(Small.Replace("Kijken", "\\udc00", StringComparison.Ordinal)).Faults);

        Assert.Equal((FaultCodes.FileContent, "$.steps[0].title.nl"), (fault.Code, fault.Arguments[0].Nl));
        Assert.Equal(FaultCodes.FileSyntax, Assert.Single(DefinitionFile.Parse("{\"\\ud800\": 1}").Faults).Code);
        Assert.Equal(FaultCodes.FileSyntax, Assert.Single(DefinitionFile.Parse("{\"id\": \"dra\ud800wn\"}").Faults).Code);
    }

    [Fact]
    public void Deep_JSON_is_refused() =>
        Assert.Equal(
            FaultCodes.FileSyntax,
            Assert.Single(DefinitionFile.Parse(new string('[', 50_000) + new string(']', 50_000)).Faults).Code);

    [Fact]
    public void A_large_file_is_refused()
    {
        var padding = new string(' ', DefinitionFile.Largest - Small.Length);

        Assert.Empty(DefinitionFile.Parse(Small + padding).Faults);
        Assert.Equal(FaultCodes.FileTooLarge, Assert.Single(DefinitionFile.Parse(Small + padding + " ").Faults).Code);
    }

    private const string Small = """
        // A drawing.
        {
          "id": "drawn", "kind": "signal", "title": { "nl": "Getekend" }, "start": "look",
          "steps": [
            { "id": "look", "kind": "task", "title": { "nl": "Kijken" }, "by": ["processor"],
              "outcomes": [{ "id": "ok", "title": { "nl": "In orde" }, "to": "end" }] },
            { "id": "end", "kind": "close", "title": { "nl": "Einde" } }
          ]
        }
        """;
}
