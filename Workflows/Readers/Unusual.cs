using System.Collections.Immutable;
using LokaalSignaal.Readers;

namespace LokaalSignaal.Workflows.Readers;

/// <summary>What stands out in how one person read on one day: nothing forbidden, but something to ask about.</summary>
public static class Unusual
{
    /// <summary>From how many different cases in an hour on somebody is asked what for.</summary>
    public const int AskedFrom = 1_000;

    /// <summary>From how many different cases a day on it stands out.</summary>
    public const int ManyFrom = 100;

    /// <summary>From how many different cases at night on it stands out.</summary>
    public const int NightlyFrom = 3;

    private const int Evening = 22;
    private const int Morning = 6;

    /// <summary>What stands out, with how many different cases.</summary>
    /// <typeparam name="T">What names a case.</typeparam>
    /// <param name="readings">What one person read on one day, with the hour of the day in Brussels.</param>
    public static ImmutableArray<(UnusualKind Kind, int Cases)> In<T>(IReadOnlyCollection<(T Case, int Hour)> readings)
    {
        var all = readings.DistinctBy(reading => reading.Case).Count();
        var nightly = readings.Where(reading => reading.Hour is >= Evening or < Morning).DistinctBy(reading => reading.Case).Count();
        return
        [
            .. all >= ManyFrom ? [(UnusualKind.Many, all)] : ImmutableArray<(UnusualKind, int)>.Empty,
            .. nightly >= NightlyFrom ? [(UnusualKind.Night, nightly)] : ImmutableArray<(UnusualKind, int)>.Empty,
        ];
    }
}
