using System.Globalization;
using Microsoft.Extensions.Localization;

namespace LokaalSignaal.Portal.Texts;

/// <summary>
/// Days as people say them: <i>gisteren</i>, <i>dinsdag 3 maart</i>, <i>over 3 dagen</i>. The one place where the
/// portal turns a moment into words; days are those of Brussels.
/// </summary>
/// <param name="words">The words.</param>
/// <param name="clock">What day it is.</param>
public sealed class PeoplesDays(IStringLocalizer<DayTexts> words, TimeProvider clock)
{
    private static readonly TimeZoneInfo Brussels = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    // Within this many days a term is counted; later it is named.
    private const int Countable = 14;

    // A date within ten months needs no year to be understood.
    private const int NeedsNoYear = 300;

    /// <summary>Today in Brussels.</summary>
    public DateOnly Today => DayOf(clock.GetUtcNow());

    /// <summary>A moment by the clock of Brussels.</summary>
    public static DateTimeOffset InBrussels(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Brussels);

    /// <summary>The day in Brussels on which a moment falls.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(InBrussels(moment).DateTime);

    /// <summary>A day: <i>vandaag</i>, <i>gisteren</i>, <i>dinsdag 3 maart</i>, <i>3 maart 2025</i>.</summary>
    public string Day(DateOnly day) => (day.DayNumber - Today.DayNumber) switch
    {
        0 => words["Today"],
        -1 => words["Yesterday"],
        -2 => words["DayBeforeYesterday"],
        1 => words["Tomorrow"],
        2 => words["DayAfterTomorrow"],
        > -NeedsNoYear and < NeedsNoYear => Written(day, words["WeekdayAndDate"]),
        _ => Written(day, words["DateWithYear"]),
    };

    /// <summary>A day in a sentence: <i>vandaag</i>, but <i>op dinsdag 3 maart</i>.</summary>
    public string OnDay(DateOnly day) => Math.Abs(day.DayNumber - Today.DayNumber) <= 2 ? Day(day) : words["On", Day(day)];

    /// <summary>A day with its year, however near: for what was agreed.</summary>
    public string Date(DateOnly day) => Written(day, words["DateWithYear"]);

    /// <summary>The day of a moment.</summary>
    public string Day(DateTimeOffset moment) => Day(DayOf(moment));

    /// <summary>A moment: with the hour while that still matters, which is today and yesterday.</summary>
    public string Moment(DateTimeOffset moment)
    {
        var day = DayOf(moment);
        return Today.DayNumber - day.DayNumber is 0 or 1
            ? words["DayAndHour", Day(day), InBrussels(moment).ToString(words["Hour"], CultureInfo.CurrentCulture)]
            : Day(day);
    }

    /// <summary>How far a term is: <i>vandaag</i>, <i>over 3 dagen</i>, <i>2 dagen te laat</i>, <i>op zondag 6 december</i>.</summary>
    public string Term(DateOnly last) => (last.DayNumber - Today.DayNumber) switch
    {
        0 or 1 => Day(last),
        > 1 and <= Countable and var ahead => words["InDays", ahead],
        -1 => words["OneDayLate"],
        < -1 and >= -Countable and var behind => words["DaysLate", -behind],
        < -Countable => words["LateSince", Day(last)],
        _ => OnDay(last),
    };

    /// <summary>A month and its year: <i>september</i>, <i>september 2025</i>.</summary>
    public string Month(DateOnly day) => Written(day, day.Year == Today.Year ? words["Month"] : words["MonthWithYear"]);

    private static string Written(DateOnly day, string pattern) => day.ToString(pattern, CultureInfo.CurrentCulture);
}
