using System.Diagnostics;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;
using LokaalSignaal.Workflows.Triage;

namespace LokaalSignaal.Workflows.Tests.Triage;

public sealed class WordListReaderTests
{
    private static readonly WordLists Small = Lists.Themes(
        ("wonen", "huur*\n*woning\nsociale woning = 3\nkot"),
        ("energie", "gas\ncafé"),
        ("werk", "job\n!jobstudent*"));

    [Theory]
    [InlineData("De HUURPRIJS stijgt", 3, 9, "huur*")]
    [InlineData("een noodwoning", 4, 10, "*woning")]
    [InlineData("op ko\u200bt", 3, 4, "kot")]
    [InlineData("(sociale  woning)", 1, 15, "sociale woning")]
    [InlineData("\ud83d\ude00 kot", 3, 3, "kot")]
    public void Points_at_the_words_that_led_there(string text, int start, int length, string word)
    {
        var theme = Assert.Single(WordListReader.Read(text, Small).Themes);

        Assert.Equal("wonen", theme.Id.Value);
        Assert.Equal(new Evidence(start, length, word), Assert.Single(theme.Evidence));
    }

    [Fact]
    public void Half_a_character_parts_words() =>
        Assert.Equal(new Evidence(1, 3, "kot"), WordListReader.Read("\ud83dkot\ude00", Small).Themes[0].Evidence[0]);

    [Theory]
    [InlineData("in het CAFE")]
    [InlineData("in het cafe\u0301")]
    [InlineData("in het Café")]
    public void Accents_and_capitals_make_no_difference(string text) =>
        Assert.Equal("energie", Assert.Single(WordListReader.Read(text, Small).Themes).Id.Value);

    [Theory]
    [InlineData("verhuurd")]
    [InlineData("gasten in de woningnood")]
    [InlineData("")]
    [InlineData("!!! 😀")]
    public void Abstains_when_no_entry_fits(string text)
    {
        var suggestion = WordListReader.Read(text, Small);

        Assert.Empty(suggestion.Themes);
        Assert.Equal(SuggestionBand.Abstain, suggestion.Band);
        Assert.Null(suggestion.Nature);
    }

    [Fact]
    public void Confidence_is_the_share_of_the_evidence_with_one_weight_of_doubt()
    {
        var suggestion = WordListReader.Read("huur en gas", Small);

        Assert.Equal([0.333, 0.333], suggestion.Themes.Select(theme => theme.Confidence));
        Assert.Equal(SuggestionBand.TopThree, suggestion.Band);
        Assert.Equal(0.75, WordListReader.Read("een sociale woning", Small).Themes[0].Confidence);
        Assert.Equal(SuggestionBand.Propose, WordListReader.Read("een sociale woning", Small).Band);
    }

    [Fact]
    public void Repeating_a_word_says_less_each_time()
    {
        var once = WordListReader.Read("huur", Small).Themes[0].Confidence;
        var often = WordListReader.Read(string.Concat(Enumerable.Repeat("huur ", 1000)), Small).Themes[0];

        Assert.Equal(0.5, once);
        Assert.Equal(0.667, often.Confidence);
        Assert.Equal(20, often.Evidence.Length);
    }

    [Fact]
    public void A_phrase_covers_its_words_and_the_exact_entry_goes_first()
    {
        var lists = Lists.Themes(("wonen", "huur*\nhuurder = 4\nsociale woning = 4\nwoning"));

        Assert.Equal(["huurder"], WordsOf("huurder"));
        Assert.Equal(["sociale woning", "woning"], WordsOf("sociale woning, woning"));

        IEnumerable<string> WordsOf(string text) =>
            WordListReader.Read(text, lists).Themes[0].Evidence.Select(evidence => evidence.Word);
    }

    [Fact]
    public void An_entry_that_lowers_takes_away()
    {
        Assert.Equal("werk", Assert.Single(WordListReader.Read("een job", Small).Themes).Id.Value);
        Assert.Empty(WordListReader.Read("een job als jobstudent", Small).Themes);
    }

    [Fact]
    public void Target_groups_and_nature_are_read_apart_from_themes()
    {
        var lists = new WordLists(
            new Dictionary<ThemeId, WordList> { [ThemeId.Of("wonen")] = Lists.Of("huur*") },
            new Dictionary<TargetGroupId, WordList> { [TargetGroupId.Of("huurders")] = Lists.Of("huurder*") },
            new Dictionary<Nature, WordList> { [Nature.Opportunity] = Lists.Of("kans"), [Nature.Bottleneck] = Lists.Of("niet") });

        var suggestion = WordListReader.Read("Een kans voor huurders", lists);

        Assert.Equal("wonen", Assert.Single(suggestion.Themes).Id.Value);
        Assert.Equal("huurders", Assert.Single(suggestion.TargetGroups).Id.Value);
        Assert.Equal(Nature.Opportunity, suggestion.Nature);
        Assert.Equal(Nature.Bottleneck, WordListReader.Read("niet", lists).Nature);
        Assert.Null(WordListReader.Read("niet, een kans", lists).Nature);
    }

    [Fact]
    public void The_version_tells_one_set_of_lists_from_another()
    {
        var suggestion = WordListReader.Read("huur", Small);

        Assert.Equal("woordenlijst", suggestion.Engine);
        Assert.Equal($"1-{Small.Version}", suggestion.EngineVersion);
        Assert.Equal(Lists.Themes(("a1", "x\ny")).Version, Lists.Themes(("a1", "y\n# z\nx")).Version);
        Assert.NotEqual(Lists.Themes(("a1", "x\ny")).Version, Lists.Themes(("a1", "x\ny = 2")).Version);
        Assert.NotEqual(Lists.Themes(("a1", "x\ny")).Version, Lists.Themes(("a2", "x\ny")).Version);
    }

    [Fact]
    public void Whatever_a_text_holds_the_evidence_lies_inside_it()
    {
        const string Alphabet = "huurgaskotwoningé \ud83d\ude00\u200b\u0301.*!=\n";
        var random = new Random(11);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new string(random.GetItems<char>(Alphabet, random.Next(50)));
            var themes = WordListReader.Read(text, Small).Themes;
            Assert.All(themes, theme => Assert.InRange(theme.Confidence, 0, 1));
            Assert.All(themes.SelectMany(theme => theme.Evidence), evidence =>
            {
                Assert.InRange(evidence.Start, 0, text.Length - 1);
                Assert.InRange(evidence.Length, 1, text.Length - evidence.Start);
            });
        }
    }

    [Theory]
    [InlineData("huur ")]
    [InlineData("a")]
    [InlineData("sociale ")]
    [InlineData("\u0301")]
    public void A_megabyte_takes_no_longer_than_its_length(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        WordListReader.Read(text, Lists.Product);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }
}
