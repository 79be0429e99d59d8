using LokaalSignaal.Municipalities;
using LokaalSignaal.Triage;
using LokaalSignaal.Workflows.Municipalities;

namespace LokaalSignaal.Workflows.Tests.Municipalities;

/// <summary>What the public may subtract from what.</summary>
public sealed class SuppressionTests
{
    [Fact]
    public void A_small_count_is_hidden_and_the_next_smallest_with_it()
    {
        Assert.Equal(["a:20"], Shown(5, 20, 9, 3));
        Assert.Equal(["a:20", "b:9", "c:6"], Shown(5, 20, 9, 6));
        Assert.Equal(["a:20", "b:9"], Shown(5, 20, 9, 3, 3));
        Assert.Equal([], Shown(5, 20, 1));
        Assert.Equal([], Shown(5));
    }

    [Fact]
    public void A_part_is_shown_when_neither_it_nor_the_rest_is_small()
    {
        Assert.Equal(10, Suppression.Part(10, 20, 5));
        Assert.Equal(20, Suppression.Part(20, 20, 5));
        Assert.Null(Suppression.Part(17, 20, 5));
        Assert.Null(Suppression.Part(4, 20, 5));
        Assert.Null(Suppression.Part(4, null, 5));
    }

    [Fact]
    public void No_hidden_count_can_be_found_by_subtracting_whatever_the_counts()
    {
        var chance = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var threshold = chance.Next(3, 51);
            int[] counts = [.. Enumerable.Range(0, chance.Next(0, 21)).Select(_ => chance.Next(0, chance.Next(2) == 0 ? threshold * 2 : 300))];

            var shown = Suppression.Themes(Counts(counts), threshold);

            // The worst case: each signal has one theme, and the total is known.
            int[] present = [.. counts.Where(count => count > 0)];
            var (hidden, rest) = (present.Length - shown.Length, present.Sum() - shown.Sum(theme => theme.Count));
            Assert.All(shown, theme => Assert.True(theme.Count >= threshold));
            Assert.True(hidden == 0 || shown.IsEmpty || (hidden >= 2 && rest >= threshold), $"{string.Join(' ', counts)} under {threshold}");
            Assert.True(hidden > 0 || present.All(count => count >= threshold));
        }
    }

    private static string[] Shown(int threshold, params int[] counts) =>
        [.. Suppression.Themes(Counts(counts), threshold).Select(theme => $"{theme.Theme.Value[^1]}:{theme.Count}")];

    private static IEnumerable<ThemeCount> Counts(int[] counts) =>
        counts.Select((count, at) => new ThemeCount(ThemeId.Of($"theme_{(char)('a' + at)}"), count));
}
