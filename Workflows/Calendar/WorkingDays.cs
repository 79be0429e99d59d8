namespace LokaalSignaal.Workflows.Calendar;

/// <summary>
/// The days on which a municipality works (<i>werkdagen</i>): Monday to Friday, public holidays left out. Days are
/// those of Brussels; whoever asks knows which day it is there.
/// </summary>
/// <param name="FlemishDay">Whether 11 July, the day of the Flemish Community, is a day off too.</param>
public sealed record WorkingDays(bool FlemishDay = false)
{
    /// <summary>The calendar of the law alone.</summary>
    public static WorkingDays Belgian { get; } = new();

    /// <summary>Whether people work on a day.</summary>
    public bool Includes(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !BelgianHolidays.Includes(day)
        && !(FlemishDay && day is { Month: 7, Day: 11 });

    /// <summary>The last day of a term of so many working days: the first one counted is the one after the start.</summary>
    /// <param name="start">The day on which the term begins to run, a working day or not.</param>
    /// <param name="days">How many working days, from 0: the start itself.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, or the calendar ends before the term.</exception>
    public DateOnly Add(DateOnly start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var day = start;
        while (days > 0)
        {
            day = day.AddDays(1);
            days -= Includes(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>How many working days there are after one day, up to and with another; negative the other way round.</summary>
    public int Between(DateOnly start, DateOnly end)
    {
        if (end < start)
        {
            return -Between(end, start);
        }

        var count = 0;
        for (var day = start; day < end;)
        {
            day = day.AddDays(1);
            count += Includes(day) ? 1 : 0;
        }

        return count;
    }
}
