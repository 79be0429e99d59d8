using LokaalSignaal.Silo.Cases;

namespace LokaalSignaal.Silo.Lists;

/// <summary>Days of a filter as moments. The first and the last day that there is have no moment before or after them.</summary>
internal static class Days
{
    /// <summary>When a day begins in Brussels; none: nothing is before it.</summary>
    public static DateTimeOffset? Begin(DateOnly? day) =>
        day is { } known && known > DateOnly.MinValue.AddDays(1) ? BrusselsTime.StartOf(known) : null;

    /// <summary>When the day after it begins in Brussels; none: nothing is after it.</summary>
    public static DateTimeOffset? End(DateOnly? day) => day is { } known && known < DateOnly.MaxValue ? Begin(known.AddDays(1)) : null;
}
