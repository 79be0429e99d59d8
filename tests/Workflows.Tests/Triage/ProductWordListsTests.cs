using System.Diagnostics;
using LokaalSignaal.Workflows.Triage;

namespace LokaalSignaal.Workflows.Tests.Triage;

/// <summary>The lists that come with the product can be read, are complete, and read fast.</summary>
public sealed class ProductWordListsTests
{
    private static readonly string[] Themes =
    [
        "eenzaamheid_isolement", "energie", "geestelijke_gezondheid", "gezin_jeugdhulp", "gezondheid", "handicap",
        "inkomen_schulden_armoede", "integratie_asiel", "jongeren_algemeen", "kinderopvang", "mantelzorg", "mobiliteit",
        "onderwijs", "ouderen", "rechten_administratie_digitalisering", "samenleven_buurt", "vrije_tijd", "werk", "wonen",
        "zorgaanbod_welzijn",
    ];

    private static readonly string[] TargetGroups =
    [
        "alleenstaande_ouders", "anderstaligen", "dak_en_thuislozen", "gezinnen", "huurders", "jongeren", "kinderen",
        "laaggeletterden", "mantelzorgers", "mensen_in_armoede", "mensen_met_psychische_kwetsbaarheid", "nieuwkomers",
        "ouderen", "personen_met_een_handicap",
    ];

    [Theory]
    [InlineData("themes")]
    [InlineData("groups")]
    [InlineData("nature")]
    public void Every_list_can_be_read_and_explains_itself(string axis) => Assert.All(Lists.Files(axis), file =>
    {
        var text = File.ReadAllText(file);
        Assert.InRange(Lists.Of(text).Entries.Length, 60, 300);
        Assert.StartsWith("# Woorden voor", text, StringComparison.Ordinal);
    });

    [Fact]
    public void There_is_one_for_each_theme_and_target_group()
    {
        Assert.Equal(Themes, Lists.Product.Themes.Select(theme => theme.Value));
        Assert.Equal(TargetGroups, Lists.Product.TargetGroups.Select(group => group.Value));
    }

    [Theory]
    [InlineData("De huurwaarborg is te hoog en er is schimmel in het appartement.", "wonen")]
    [InlineData("Den budgetmeter is leeg, 't is nie meer warm te krijgen", "energie")]
    [InlineData("Mijn moeder vindt geen huisarts meer en de tandarts heeft een wachtlijst", "gezondheid")]
    [InlineData("De crèche zit vol, geen opvangplaats voor de baby", "kinderopvang")]
    [InlineData("Sinds de belbus weg is geraken de mensen niet aan het station", "mobiliteit")]
    [InlineData("Mantelzorgers zijn overbelast, respijtzorg is er niet", "mantelzorg")]
    [InlineData("ze moeten alles digitaal doen met itsme en hebben geen computer", "rechten_administratie_digitalisering")]
    [InlineData("Veel schulden, de deurwaarder komt, leefloon is niet genoeg", "inkomen_schulden_armoede")]
    public void Plain_signals_get_their_theme(string text, string theme) =>
        Assert.Equal(theme, WordListReader.Read(text, Lists.Product).Themes[0].Id.Value);

    [Fact]
    public void A_signal_of_five_hundred_characters_is_read_in_half_a_millisecond()
    {
        const string Piece = "Oudere huurders in de sociale appartementen krijgen niets hersteld en wachten al maanden. ";
        var text = string.Concat(Enumerable.Repeat(Piece, 6))[..500];
        var best = Enumerable.Range(0, 200).Min(_ => Took(text));

        Assert.True(best < TimeSpan.FromMilliseconds(0.5), $"{best}");
    }

    private static TimeSpan Took(string text)
    {
        var start = Stopwatch.GetTimestamp();
        WordListReader.Read(text, Lists.Product);
        return Stopwatch.GetElapsedTime(start);
    }
}
