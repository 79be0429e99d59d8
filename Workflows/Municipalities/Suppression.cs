using System.Collections.Immutable;
using LokaalSignaal.Municipalities;

namespace LokaalSignaal.Workflows.Municipalities;

/// <summary>
/// Which counts the public may see. A count under the threshold isn't shown, and neither is the next smallest beside it,
/// as long as what was hidden could be found by subtracting what is shown from the total (complementary suppression).
/// </summary>
public static class Suppression
{
    /// <summary>A count, or none when it is under the threshold.</summary>
    public static int? Shown(int count, int threshold) => count >= threshold ? count : null;

    /// <summary>A part of a shown total: none when it, or what it leaves over, is under the threshold.</summary>
    public static int? Part(int part, int? total, int threshold) =>
        total is { } all && part >= threshold && (part == all || all - part >= threshold) ? part : null;

    /// <summary>The themes that may be shown, the most frequent first.</summary>
    /// <param name="counts">All counts; those of 0 are left out.</param>
    /// <param name="threshold">The smallest count that may be shown.</param>
    public static ImmutableArray<ThemeCount> Themes(IEnumerable<ThemeCount> counts, int threshold)
    {
        var sorted = counts.Where(count => count.Count > 0)
            .OrderByDescending(count => count.Count).ThenBy(count => count.Theme.Value, StringComparer.Ordinal).ToImmutableArray();
        var shown = sorted.Count(count => count.Count >= threshold);
        var (hidden, sum) = (sorted.Length - shown, sorted.Skip(shown).Sum(count => count.Count));
        while (hidden > 0 && shown > 0 && (hidden < 2 || sum < threshold))
        {
            shown--;
            hidden++;
            sum += sorted[shown].Count;
        }

        return sorted[..shown];
    }
}
