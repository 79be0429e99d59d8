using System.Collections.Immutable;
using LokaalSignaal.Imports;
using LokaalSignaal.Silo.Imports;
using static LokaalSignaal.Silo.Tests.Imports.Exports;

namespace LokaalSignaal.Silo.Tests.Imports;

public sealed class MapProposalTests
{
    private static MapProposal Propose(ImmutableArray<string> header, params ExportLine.Row[] rows) => MapProposal.For(header, rows);

    private static Dictionary<string, ImportField> Used(MapProposal proposal) =>
        proposal.Columns.Where(c => c.Value != ImportField.Ignore).ToDictionary();

    [Fact]
    public void Microsoft_Forms_in_English_as_it_comes()
    {
        var proposal = Propose(Header(
            "Id", "Start time", "Completion time", "Email", "Name", "Wat merk je op in je wijk?", "Voor welke doelgroep?",
            "Gebied/wijk", "Sinds wanneer?", "Bij hoeveel mensen?", "Gaat het om een knelpunt of een kans?", "Wat heb je al geprobeerd?", "Heb je een idee?", "Thema"));

        Assert.True(proposal.IsMicrosoftForms);
        Assert.Equal(
            [
                ImportField.Id, ImportField.Ignore, ImportField.At, ImportField.Ignore, ImportField.Ignore, ImportField.Text, ImportField.TargetGroups,
                ImportField.Area, ImportField.Since, ImportField.People, ImportField.Nature, ImportField.Tried, ImportField.Idea, ImportField.Themes,
            ],
            proposal.Columns.Select(c => c.Value));
        Assert.IsType<ImportMapReading.Good>(proposal.Map);
    }

    [Theory]
    [InlineData("Tijd van voltooien", "E-mail")]
    [InlineData("Voltooiingstijd", "E-mailadres")]
    public void Microsoft_Forms_in_Dutch_as_it_comes(string completion, string email)
    {
        var proposal = Propose(Header("Id", "Begintijd", completion, email, "Naam", "Beschrijf\u00A0wat je ziet"));

        Assert.True(proposal.IsMicrosoftForms);
        Assert.Equal(
            new Dictionary<string, ImportField> { ["Id"] = ImportField.Id, [completion] = ImportField.At, ["Beschrijf\u00A0wat je ziet"] = ImportField.Text },
            Used(proposal));
    }

    [Fact]
    public void Another_form_is_not_one_of_Microsoft() =>
        Assert.False(Propose(Header("Tijdstempel", "Wat stel je vast?", "E-mail", "Naam", "Id")).IsMicrosoftForms);

    [Fact]
    public void Without_a_telling_question_the_longest_answers_are_the_text()
    {
        var proposal = Propose(
            Header("Vraag 1", "Vraag 2"),
            Row(2, "ja", "De lift in de sociale woningen staat al weken stil"),
            Row(3, "nee, soms", "Geen bus na acht uur"));

        Assert.Equal(new Dictionary<string, ImportField> { ["Vraag 2"] = ImportField.Text }, Used(proposal));
    }

    [Theory]
    [InlineData("E-mailadres van de melder")]
    [InlineData("Naam en functie")]
    [InlineData("Telefoonnummer waarop we je bereiken")]
    [InlineData("Je naam")]
    [InlineData("Waar mogen we antwoorden?")]
    public void Who_somebody_is_is_never_taken_however_long_the_answers(string question)
    {
        var proposal = Propose(
            Header(question, "Vraag"),
            Row(2, "een.heel.lang.adres.van.iemand@een.heel.lange.organisatie.example", "kort"));

        Assert.Equal(new Dictionary<string, ImportField> { ["Vraag"] = ImportField.Text }, Used(proposal));
    }

    [Fact]
    public void A_field_goes_to_the_surest_question_and_to_one_only()
    {
        var proposal = Propose(Header("Beschrijving van de context", "Wat merk je op?", "Doelgroep", "Andere doelgroep"));

        Assert.Equal(
            new Dictionary<string, ImportField> { ["Wat merk je op?"] = ImportField.Text, ["Doelgroep"] = ImportField.TargetGroups },
            Used(proposal));
    }

    [Fact]
    public void Nothing_that_looks_like_a_signal_leaves_the_map_to_a_person()
    {
        var proposal = Propose(Header("Naam", "E-mail"), Row(2, "An", "an@example.org"));

        var faulty = Assert.IsType<ImportMapReading.Faulty>(proposal.Map);
        Assert.Equal([new ImportFinding(0, null, ImportCode.MapTextMissing)], faulty.Findings.AsEnumerable());
    }
}
