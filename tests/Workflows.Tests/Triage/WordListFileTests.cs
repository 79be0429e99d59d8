using LokaalSignaal.Workflows.Triage;

namespace LokaalSignaal.Workflows.Tests.Triage;

public sealed class WordListFileTests
{
    [Fact]
    public void Reads_words_beginnings_endings_phrases_weights_and_remarks()
    {
        var list = Lists.Of("\ufeff# huren\r\n\r\nhuur\r\nHuur*\n*Woning = 2\nsociale woning* = 0,5\n!verhuur* = 1.5\ne-loket\n");

        Assert.Equal(
            [("huur", 1), ("Huur*", 1), ("*Woning", 2), ("sociale woning*", 0.5), ("verhuur*", -1.5), ("e-loket", 1)],
            list.Entries.Select(entry => (entry.Written, entry.Weight)));
        Assert.Equal(
            [new("huur", WordPlace.Whole), new("huur", WordPlace.Start), new("woning", WordPlace.End)],
            list.Entries.Take(3).Select(entry => Assert.Single(entry.Words)));
        Assert.Equal([new("sociale", WordPlace.Whole), new("woning", WordPlace.Start)], list.Entries[3].Words.AsEnumerable());
        Assert.Equal(["e", "loket"], list.Entries[5].Words.Select(word => word.Letters));
    }

    [Theory]
    [InlineData("huur = veel", "gewicht")]
    [InlineData("huur = 0,01", "gewicht")]
    [InlineData("huur = 11", "gewicht")]
    [InlineData("huur = NaN", "gewicht")]
    [InlineData("huur =", "gewicht")]
    [InlineData("= 2", "geen woord")]
    [InlineData("!", "geen woord")]
    [InlineData("*", "geen woord")]
    [InlineData("...", "geen woord")]
    [InlineData("*woning*", "sterretje")]
    [InlineData("huur *", "sterretje")]
    [InlineData("huur*prijs", "sterretje")]
    [InlineData("h*", "twee letters")]
    [InlineData("huur!", "uitroepteken")]
    [InlineData("een twee drie vier vijf zes zeven acht negen", "acht woorden")]
    [InlineData("goed", "staat al")]
    [InlineData("GÓED", "staat al")]
    public void Says_what_is_wrong_and_on_which_line(string line, string says)
    {
        var faulty = Assert.IsType<WordListParsed.Faulty>(WordListFile.Parse($"goed\n# ja\n{line}\nbeter"));

        var fault = Assert.Single(faulty.Faults);
        Assert.Equal(3, fault.Line);
        Assert.Contains(says, fault.Message.Nl, StringComparison.Ordinal);
        Assert.False(string.IsNullOrWhiteSpace(fault.Message.En));
    }

    [Fact]
    public void Holds_what_it_may_hold_and_no_more()
    {
        var most = string.Join('\n', Enumerable.Range(0, WordListFile.MostEntries).Select(number => $"woord{number}"));

        Assert.Equal(WordListFile.MostEntries, Lists.Of(most).Entries.Length);
        Assert.Single(Lists.Of(new string('a', WordListFile.LongestEntry)).Entries);
        Assert.Empty(Lists.Of("").Entries);
        Assert.Equal(WordListFile.MostEntries + 1, FaultsOf(most + "\neen\ntwee\ndrie").Single().Line);
        Assert.Equal(1, FaultsOf(new string('a', WordListFile.LongestEntry + 1)).Single().Line);
    }

    [Fact]
    public void A_megabyte_of_faults_is_cut_short() =>
        Assert.Equal(50, FaultsOf(string.Concat(Enumerable.Repeat("*\n", 500_000))).Count());

    private static IEnumerable<WordListFault> FaultsOf(string text) =>
        Assert.IsType<WordListParsed.Faulty>(WordListFile.Parse(text)).Faults;
}
