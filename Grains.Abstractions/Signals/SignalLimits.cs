namespace LokaalSignaal.Signals;

/// <summary>The limits of what can be given with a signal. The form, the API and the rules share them.</summary>
public static class SignalLimits
{
    /// <summary>The shortest text, in characters after trimming.</summary>
    public const int ShortestText = 10;

    /// <summary>The longest text, in UTF-16 code units.</summary>
    public const int LongestText = 5_000;

    /// <summary>The longest other text: what was tried, an idea, a reason, an addition.</summary>
    public const int LongestNote = 2_000;

    /// <summary>The longest name of an area.</summary>
    public const int LongestArea = 100;

    /// <summary>The most labels of one axis.</summary>
    public const int MostLabels = 5;

    /// <summary>The most people that a signal can be about.</summary>
    public const int MostPeople = 1_000_000;

    /// <summary>The first day since when something may have been noticed.</summary>
    public static DateOnly EarliestSince { get; } = new(1950, 1, 1);
}
