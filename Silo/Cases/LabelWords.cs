using System.Collections.Immutable;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Silo.Cases;

/// <summary>Reads the sets of labels of rows.</summary>
internal static class LabelWords
{
    public static ImmutableArray<ThemeId> Themes(string set) => [.. Words.Split(set).Select(ThemeId.Of)];

    public static ImmutableArray<TargetGroupId> Groups(string set) => [.. Words.Split(set).Select(TargetGroupId.Of)];
}
