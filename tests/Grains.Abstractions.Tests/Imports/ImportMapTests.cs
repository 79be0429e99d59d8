using LokaalSignaal.Imports;

namespace LokaalSignaal.Grains.Abstractions.Tests.Imports;

public sealed class ImportMapTests
{
    private static ImportMap Good(string json) => Assert.IsType<ImportMapReading.Good>(ImportMap.Read(json)).Map;

    private static ImportFinding[] Faults(string json) => [.. Assert.IsType<ImportMapReading.Faulty>(ImportMap.Read(json)).Findings];

    [Fact]
    public void A_map_reads_and_writes_the_same()
    {
        var map = Good("""{"Wijk ": "AREA", "Wat\n merk\u00A0je op?": "text", "Naam": "ignore", "Voor wie?": "targetGroups"}""");

        Assert.Equal(ImportField.Text, map.FieldOf("wat merk je op?"));
        Assert.Equal(ImportField.Area, map.FieldOf("Wijk"));
        Assert.Equal(ImportField.Ignore, map.FieldOf("Onbekend"));
        Assert.Equal("""{"Naam":"ignore","Wat merk je op?":"text","Wijk":"area","Voor wie?":"targetGroups"}""", map.ToJson());
        Assert.Equal(map.ToJson(), Good(map.ToJson()).ToJson());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"a\":")]
    [InlineData("{\"a\":1}")]
    [InlineData("{\"a\":{\"b\":\"text\"}}")]
    [InlineData("{\"\\ud800\":\"text\"}")]
    [InlineData("{\"a\":\"\\udc00\"}")]
    public void What_is_no_map_is_refused(string json) =>
        Assert.Equal([new(0, null, ImportCode.MapNotJson)], Faults(json));

    [Fact]
    public void Deep_and_endless_JSON_is_refused()
    {
        Assert.Equal(ImportCode.MapNotJson, Faults(string.Concat(Enumerable.Repeat("{\"a\":", 10_000)))[0].Code);
        Assert.Equal(ImportCode.MapNotJson, Faults("{\"" + new string('x', ImportMap.LongestJson) + "\":\"text\"}")[0].Code);
    }

    [Theory]
    [InlineData("""{"a":"text","b":"colour"}""", "b", ImportCode.MapFieldUnknown, "colour")]
    [InlineData("""{"a":"text","b":"1"}""", "b", ImportCode.MapFieldUnknown, "1")]
    [InlineData("""{"a":"text","b":"text"}""", "b", ImportCode.MapFieldTwice, "text")]
    public void A_wrong_field_is_named(string json, string column, string code, string argument) =>
        Assert.Equal([new(0, column, code, argument)], Faults(json));

    [Fact]
    public void A_column_can_be_named_once() =>
        Assert.Equal([new(0, "A ", ImportCode.MapColumnTwice)], Faults("""{"a":"text","A ":"area"}"""));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"a":"area"}""")]
    public void Some_column_must_be_the_text(string json) => Assert.Equal([new(0, null, ImportCode.MapTextMissing)], Faults(json));

    [Fact]
    public void A_map_must_fit_the_header()
    {
        var map = Good("""{"tekst":"text","wijk":"area","weg":"ignore"}""");

        Assert.Empty(map.FaultsWith(["Id", "Tekst", "Wijk"]));
        Assert.Equal(
            [new ImportFinding(0, "tekst", ImportCode.ColumnMissing), new ImportFinding(0, "wijk", ImportCode.ColumnTwice)],
            map.FaultsWith(["Wijk", "wijk ", "Id"]).AsEnumerable());
    }
}
