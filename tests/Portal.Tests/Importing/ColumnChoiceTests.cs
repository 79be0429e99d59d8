using System.Collections.Immutable;
using LokaalSignaal.Imports;
using LokaalSignaal.Portal.Importing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace LokaalSignaal.Portal.Tests.Importing;

public sealed class ColumnChoiceTests
{
    private static readonly ImportPreview.Seen Preview = new(3,
    [
        new PreviewColumn("Wat merk je op?", ["a", "b"], ImportField.Text),
        new PreviewColumn("Wijk", ["Heule"], ImportField.Area),
        new PreviewColumn("Naam", ["K."], ImportField.Ignore),
        new PreviewColumn("", ["x"], ImportField.Ignore),
        new PreviewColumn("naam", ["y"], ImportField.Ignore),
    ]);

    [Fact]
    public void What_is_proposed_is_chosen_and_names_every_column_that_has_one()
    {
        var choice = ColumnChoice.Of(Preview);

        Assert.Null(choice.FaultWith(Preview));
        Assert.Equal(
            [("Naam", "ignore"), ("Wat merk je op?", "text"), ("Wijk", "area")],
            choice.ToMap(Preview).Select(pair => (pair.Key, pair.Value)).Order());
        Assert.IsType<ImportMapReading.Good>(ImportMap.Of(choice.ToMap(Preview).Select(pair =>
            KeyValuePair.Create(pair.Key, ImportFieldName.TryRead(pair.Value, out var field) ? field : default))));
    }

    [Fact]
    public void What_was_sent_is_read_by_place_and_nonsense_is_left_out()
    {
        var sent = new FormCollection(new Dictionary<string, StringValues> { ["map0"] = "area", ["map1"] = "text", ["map2"] = "wat?" });

        Assert.Equal(
            [ImportField.Area, ImportField.Text, ImportField.Ignore, ImportField.Ignore, ImportField.Ignore],
            ColumnChoice.Read(sent, 5).Fields);
    }

    [Theory]
    [InlineData("Map.NoText", null, ImportField.Ignore, ImportField.Area, ImportField.Ignore, ImportField.Ignore)]
    [InlineData("Map.Twice", 1, ImportField.Text, ImportField.Text, ImportField.Ignore, ImportField.Ignore)]
    [InlineData("Map.Nameless", 3, ImportField.Text, ImportField.Ignore, ImportField.Ignore, ImportField.Idea)]
    [InlineData("Map.Same", 2, ImportField.Text, ImportField.Ignore, ImportField.Idea, ImportField.Ignore)]
    public void What_cannot_be_used_is_named_with_its_column(string text, int? column, ImportField a, ImportField b, ImportField c, ImportField d)
    {
        var fault = new ColumnChoice([a, b, c, d, ImportField.Ignore]).FaultWith(Preview);

        Assert.Equal((text, column), (fault?.Text, fault?.Column));
    }

    [Fact]
    public void Refused_rows_and_what_is_only_told_stand_apart()
    {
        ImportFinding empty = new(17, "Wat merk je op?", ImportCode.TextMissing);
        ImportFinding again = new(18, null, ImportCode.RowRepeats, "2");
        ImportFinding masked = new(19, "Wat merk je op?", "personal-data-masked");

        var rows = ImportRows.Of(new ImportReport(3, 1, 1, 1, [empty, again, masked]));

        Assert.Equal([empty], rows.Refused);
        Assert.Equal([again, masked], rows.Notes);
    }

    [Fact]
    public void Notes_that_say_the_same_of_a_column_stand_together()
    {
        ImmutableArray<ImportFinding> notes = [new(6, "Doelgroep", "a"), new(7, "Tekst", "b"), new(11, "Doelgroep", "a"), new(12, "Wijk", "a")];

        var grouped = new ImportRows([], notes).Grouped(note => note.Code);

        Assert.Equal(["a: Doelgroep 6+11", "b: Tekst 7", "a: Wijk 12"], grouped.Select(note => $"{note.Sentence}: {note.Column} {string.Join('+', note.Rows)}"));
    }

    [Fact]
    public void A_list_of_findings_is_a_csv_in_which_nothing_becomes_a_formula() =>
        Assert.Equal(
            "Rij;Kolom;Waarom\r\n17;'=SOM(A1);\"Zeg; \"\"wat\"\"\"\r\n",
            FindingFile.Write([new ImportFinding(17, "=SOM(A1)", "x")], _ => "Zeg; \"wat\"", "Rij", "Kolom", "Waarom"));
}
