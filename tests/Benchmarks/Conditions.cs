using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace LokaalSignaal.Benchmarks;

/// <summary>Under which circumstances is measured.</summary>
internal static class Conditions
{
    public static string OfThisMachine() => string.Create(
        CultureInfo.InvariantCulture,
        $"# {Environment.ProcessorCount} processors, {Load()}{RuntimeInformation.FrameworkDescription}, SQLite {Library()}; the store: journal_mode=WAL, synchronous=FULL");

    // What else runs spoils a measurement: it is told.
    private static string Load() => File.Exists("/proc/loadavg")
        ? $"load {File.ReadAllText("/proc/loadavg").Split(' ')[0]} at the start, "
        : "";

    private static string Library()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection.ServerVersion;
    }
}
