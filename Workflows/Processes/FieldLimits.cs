using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes;

/// <summary>How far the answer in a field may go: as its drawing says, and never beyond the limits of the house.</summary>
public static class FieldLimits
{
    /// <summary>The longest text where the drawing says nothing, in UTF-16 code units.</summary>
    public const int UsualText = 5_000;

    /// <summary>The longest text that a drawing may allow, in UTF-16 code units.</summary>
    public const int LongestText = 20_000;

    /// <summary>The most colleagues that can be named in a field.</summary>
    public const int MostPeople = 20;

    /// <summary>The longest name of a document.</summary>
    public const int LongestName = 200;

    /// <summary>The longest place where a document is kept.</summary>
    public const int LongestLocation = 2_000;

    /// <summary>The first day that any field takes.</summary>
    public static DateOnly FirstDay { get; } = new(1900, 1, 1);

    /// <summary>The last day that any field takes.</summary>
    public static DateOnly LastDay { get; } = new(2199, 12, 31);

    /// <summary>The shortest text in a field.</summary>
    public static int Shortest(Field field) => (int)Math.Clamp(field.Min ?? 0, 0, LongestText);

    /// <summary>The longest text in a field.</summary>
    public static int Longest(Field field) => (int)Math.Clamp(field.Max ?? UsualText, 0, LongestText);

    /// <summary>The first day in a field.</summary>
    public static DateOnly Earliest(Field field) => field.Earliest is { } day && day > FirstDay ? day : FirstDay;

    /// <summary>The last day in a field.</summary>
    public static DateOnly Latest(Field field) => field.Latest is { } day && day < LastDay ? day : LastDay;
}
