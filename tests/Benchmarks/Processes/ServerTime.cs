using System.Globalization;

namespace LokaalSignaal.Benchmarks.Processes;

/// <summary>How long a PostgreSQL server has run on a processor: all its processes, also those that ended.</summary>
/// <param name="data">Its data folder.</param>
internal sealed class ServerTime(string data)
{
    // What Linux counts in, whatever the machine.
    private const double PerSecond = 100;

    private readonly string _first = File.ReadLines(Path.Combine(data, "postmaster.pid")).First();

    /// <summary>In seconds, since it began.</summary>
    public double Seconds => Directory.EnumerateDirectories("/proc").Sum(TicksOf) / PerSecond;

    // See proc(5): after the name in brackets the parent is the second, user and system time are the 12th and 13th, and
    // those of the children that ended the two after them.
    private double TicksOf(string process)
    {
        if (!int.TryParse(Path.GetFileName(process), CultureInfo.InvariantCulture, out _) || Stat(process) is not { } stat)
        {
            return 0;
        }

        var its = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        var isFirst = stat.StartsWith($"{_first} ", StringComparison.Ordinal);
        return isFirst || its[1] == _first ? its[11..(isFirst ? 15 : 13)].Sum(ticks => double.Parse(ticks, CultureInfo.InvariantCulture)) : 0;
    }

    private static string? Stat(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "stat"));
        }
        catch (IOException)
        {
            // It ended in between.
            return null;
        }
    }
}
