namespace LokaalSignaal.Silo.Cases;

/// <summary>The time, and the day that it is for the people of Flanders.</summary>
public sealed class BrusselsTime(TimeProvider clock)
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    /// <summary>The time, to the millisecond, as the journal keeps it.</summary>
    public DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>The day in Europe/Brussels.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>The day of a moment in Europe/Brussels.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(In(moment).DateTime);

    /// <summary>A moment as a clock in Brussels shows it.</summary>
    public static DateTimeOffset In(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>The moment at which a day begins in Brussels.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight));
    }
}
