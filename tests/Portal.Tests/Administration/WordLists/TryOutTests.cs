using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Portal.Administration.WordLists;
using LokaalSignaal.Texts;
using LokaalSignaal.Triage;
using LokaalSignaal.Workflows.Triage;

namespace LokaalSignaal.Portal.Tests.Administration.WordLists;

public sealed class TryOutTests
{
    private static readonly ThemeId Housing = ThemeId.TryRead("wonen", out var id) ? id : default;
    private static readonly Vocabulary Words = new([new Label("wonen", new LocalText("Wonen", "Housing"))], []);

    [Fact]
    public void A_good_list_tells_how_many_words_it_has() =>
        Assert.Equal(2, ListCheck.Of("huur*\n# so\nschimmel\n", "nl").Words);

    [Fact]
    public void A_line_that_cannot_be_read_is_named_with_what_stands_there()
    {
        var check = ListCheck.Of("huur*\n*huur*\r\n!!\n", "en");

        Assert.Equal([2, 3], check.Faults.Select(fault => fault.Line));
        Assert.Equal("*huur*", check.Faults[0].Written);
        Assert.Contains("star", check.Faults[0].Sentence, StringComparison.Ordinal);
        Assert.Null(check.List);
    }

    [Fact]
    public async Task A_list_is_tried_as_it_was_typed_beside_what_the_saved_lists_propose()
    {
        var tried = await TryAsync("De huurder heeft schimmel.", "schimmel", "huur*");

        Assert.Equal(["De huurder heeft ", "schimmel", "."], tried.Text.Select(stretch => stretch.Text));
        Assert.Equal([false, true, false], tried.Text.Select(stretch => stretch.Marked));
        Assert.Equal(["schimmel"], tried.Words);
        var proposed = Assert.Single(tried.Proposed);
        Assert.Equal("Housing", proposed.Title);
        Assert.Equal(["huur*"], proposed.Words);
    }

    [Fact]
    public async Task A_text_in_which_nothing_is_found_stays_whole()
    {
        var tried = await TryAsync("Geen bus na acht uur.", "schimmel", "huur*");

        Assert.Equal([new Stretch("Geen bus na acht uur.", false)], tried.Text);
        Assert.Empty(tried.Words);
        Assert.Empty(tried.Proposed);
    }

    [Fact]
    public async Task A_text_over_the_limit_is_cut() =>
        Assert.Equal(TryOut.Longest, (await TryAsync(new string('a', TryOut.Longest + 5), "b", "c")).Text.Sum(stretch => stretch.Text.Length));

    [Fact]
    public void Stretches_that_overlap_become_one_and_the_text_stays_the_text()
    {
        var stretches = MarkedText.Of("abcdef", [new Evidence(3, 2, "x"), new Evidence(1, 3, "y"), new Evidence(4, 9, "z")]);

        Assert.Equal([new Stretch("a", false), new Stretch("bcde", true), new Stretch("f", false)], stretches);
    }

    private static async Task<TryOut> TryAsync(string text, string typed, string saved) => await TryOut.OfAsync(
        text, ListOf(typed), OwnerId.Of("kortrijk"), new Saved(ListOf(saved)), Words, "en");

    private static WordList ListOf(string file) => Assert.IsType<WordListParsed.Good>(WordListFile.Parse(file)).List;

    private sealed class Saved(WordList list) : ISignalReader
    {
        public ValueTask<Suggestion> ReadAsync(SignalText text, CancellationToken cancellationToken) => new(WordListReader.Read(
            text.Text,
            new Workflows.Triage.WordLists(new Dictionary<ThemeId, WordList> { [Housing] = list }, new Dictionary<TargetGroupId, WordList>())));
    }
}
