using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Workflows.Calendar;
using Microsoft.Extensions.Localization;

namespace LokaalSignaal.Portal.Work;

/// <summary>The terms of steps as people say them: <i>nog 4 werkdagen</i>, <i>1 werkdag te laat</i>.</summary>
/// <param name="words">The words.</param>
/// <param name="days">What day it is.</param>
public sealed class Terms(IStringLocalizer<WorkTexts> words, PeoplesDays days)
{
    /// <summary>Today in Brussels.</summary>
    public DateOnly Today => days.Today;

    /// <summary>How far the last day of a term is.</summary>
    public string Ahead(DateOnly last) => Ahead(Count(last), IsLate(last));

    /// <summary>How far a term is.</summary>
    /// <param name="ahead">Working days until its last day.</param>
    /// <param name="late">Whether it passed; on days off the count may still be 0.</param>
    public string Ahead(int ahead, bool late) => (ahead, late) switch
    {
        (0, false) => words["Term.Today"],
        (1, false) => words["Term.One"],
        (_, false) => words["Term.Some", Math.Abs(ahead)],
        (0, true) => words["Term.JustLate"],
        (-1, true) => words["Term.OneLate"],
        _ => words["Term.SomeLate", Math.Abs(ahead)],
    };

    /// <summary>Whether a term passed.</summary>
    public bool IsLate(DateOnly last) => last < days.Today;

    private int Count(DateOnly last) => WorkingDays.Belgian.Between(days.Today, last);
}
