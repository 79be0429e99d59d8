using LokaalSignaal.Silo.Cases;

namespace LokaalSignaal.Silo.Demonstration;

/// <summary>When things happened: the material counts days back from when the filling began, and nothing is later than that.</summary>
/// <param name="begun">When the filling began.</param>
internal sealed class Moments(DateTimeOffset begun)
{
    private readonly DateOnly _today = BrusselsTime.DayOf(begun);

    /// <summary>The last moment there is.</summary>
    public DateTimeOffset Last => begun;

    /// <summary>A moment on a day; the name gives the minute.</summary>
    public DateTimeOffset At(int daysAgo, int hour, string name)
    {
        var day = BrusselsTime.StartOf(_today.AddDays(-daysAgo));
        var moment = day.AddHours(hour).AddMinutes(Chance.Below(60, name)).AddSeconds(Chance.Below(60, name + "s"));
        return moment <= begun ? moment : begun.AddMinutes(-Chance.Between(1, 50, name));
    }

    /// <summary>During office hours some days after a moment, but after it.</summary>
    public DateTimeOffset After(DateTimeOffset moment, int days, string name)
    {
        var daysAgo = _today.DayNumber - BrusselsTime.DayOf(moment).DayNumber - days;
        return Later(At(Math.Max(0, daysAgo), Chance.Between(9, 16, name), name), moment.AddMinutes(20));
    }

    /// <summary>The later of two moments, and no later than the last.</summary>
    public DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => Sooner(one > other ? one : other, begun);

    /// <summary>The sooner of two moments.</summary>
    public static DateTimeOffset Sooner(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
