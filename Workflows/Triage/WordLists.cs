using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Workflows.Triage;

/// <summary>
/// All the word lists that a municipality reads with, made ready for reading. Making it takes milliseconds, reading
/// with it microseconds: keep it. It never changes and may be shared between threads.
/// </summary>
public sealed class WordLists
{
    internal const int Opportunity = 0;
    internal const int Bottleneck = 1;

    /// <summary>Makes the lists ready.</summary>
    /// <param name="themes">The list of each theme.</param>
    /// <param name="targetGroups">The list of each target group.</param>
    /// <param name="natures">The words that tell a bottleneck from an opportunity; none: nature isn't guessed.</param>
    public WordLists(
        IReadOnlyDictionary<ThemeId, WordList> themes,
        IReadOnlyDictionary<TargetGroupId, WordList> targetGroups,
        IReadOnlyDictionary<Nature, WordList>? natures = null)
    {
        ArgumentNullException.ThrowIfNull(themes);
        ArgumentNullException.ThrowIfNull(targetGroups);
        var themeLists = themes.OrderBy(theme => theme.Key.Value, StringComparer.Ordinal).ToArray();
        var groupLists = targetGroups.OrderBy(group => group.Key.Value, StringComparer.Ordinal).ToArray();
        Themes = [.. themeLists.Select(theme => theme.Key)];
        TargetGroups = [.. groupLists.Select(group => group.Key)];
        var lists = Natures(natures)
            .Concat(themeLists.Select(theme => theme.Value))
            .Concat(groupLists.Select(group => group.Value))
            .ToArray();
        Matcher = new WordMatcher(lists);
        Version = Fingerprint(lists);
    }

    /// <summary>The themes that have a list, in the order of their ids.</summary>
    public ImmutableArray<ThemeId> Themes { get; }

    /// <summary>The target groups that have a list, in the order of their ids.</summary>
    public ImmutableArray<TargetGroupId> TargetGroups { get; }

    /// <summary>Eight hexadecimal digits that differ when any entry or weight differs.</summary>
    public string Version { get; }

    internal WordMatcher Matcher { get; }

    internal const int FirstTheme = 2;

    internal int FirstTargetGroup => FirstTheme + Themes.Length;

    private static WordList[] Natures(IReadOnlyDictionary<Nature, WordList>? natures) =>
    [
        natures?.GetValueOrDefault(Nature.Opportunity) ?? WordList.Empty,
        natures?.GetValueOrDefault(Nature.Bottleneck) ?? WordList.Empty,
    ];

    private string Fingerprint(WordList[] lists)
    {
        var written = new StringBuilder().AppendJoin(',', Themes).AppendJoin(',', TargetGroups);
        foreach (var list in lists)
        {
            written.Append('\n');
            foreach (var entry in list.Entries.OrderBy(entry => entry.Written, StringComparer.Ordinal))
            {
                written.Append(entry.Written).Append('=').Append(BitConverter.DoubleToInt64Bits(entry.Weight)).Append(';');
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(written.ToString())))[..8];
    }
}
