using System.Diagnostics;

namespace LokaalSignaal.Benchmarks;

/// <summary>How long something took, some number of times.</summary>
internal sealed class Sample
{
    private readonly double[] _sorted;

    private Sample(IEnumerable<double> milliseconds) => _sorted = [.. milliseconds.Order()];

    public double Median => At(50);

    public int Count => _sorted.Length;

    public static Sample Of(IEnumerable<double> milliseconds) => new(milliseconds);

    /// <summary>Does it once to warm up, and then some number of times.</summary>
    public static async Task<Sample> TakeAsync(int rounds, Func<Task> deed)
    {
        await deed();
        var times = new double[rounds];
        for (var round = 0; round < rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await deed();
            times[round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return new Sample(times);
    }

    /// <summary>The time that so many of a hundred don't exceed, in milliseconds.</summary>
    public double At(int percent) => _sorted[Math.Min(_sorted.Length - 1, _sorted.Length * percent / 100)];
}
