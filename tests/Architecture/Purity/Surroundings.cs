namespace LokaalSignaal.Architecture.Purity;

/// <summary>The ways in which code can ask its surroundings, so that its answer no longer follows from its arguments.</summary>
internal static class Surroundings
{
    /// <summary>The clock of the machine.</summary>
    public static readonly string[] Clock =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
    ];

    private static readonly string[] Others =
    [
        // Time that passes.
        "System.TimeProvider", "System.Diagnostics.Stopwatch", "System.TimeZoneInfo.get_Local",
        "System.Threading.Tasks.Task.Delay", "System.Threading.Timer", "System.Threading.PeriodicTimer",

        // Chance.
        "System.Random", "System.Guid.NewGuid", "System.Guid.CreateVersion7",
        "System.Security.Cryptography.RandomNumberGenerator",

        // Other threads.
        "System.Threading.Thread", "System.Threading.ThreadPool", "System.Threading.Tasks.Task.Run",

        // The machine and the reader's language.
        "System.Console", "System.Diagnostics.Process", "System.AppContext",
        "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture",
    ];

    // Whole rooms of the library that lead outside.
    private static readonly string[] Outside = ["System.IO.", "System.Net.", "System.Data.", "Microsoft.Data.", "System.Environment."];

    private static readonly string[] Harmless =
    [
        // The compiler writes it into every iterator.
        "System.Environment.get_CurrentManagedThreadId",

        // In memory, and a process file that is part of the assembly; nothing here can open a file.
        "System.IO.Stream", "System.IO.MemoryStream", "System.IO.TextReader", "System.IO.StringReader",
        "System.IO.TextWriter", "System.IO.StringWriter", "System.IO.InvalidDataException",
    ];

    /// <summary>Those of the used names that ask the surroundings.</summary>
    public static IEnumerable<string> Asked(IReadOnlySet<string> used) =>
        used.Where(name => Names(Clock, name) || Names(Others, name) || IsOutside(name)).Order(StringComparer.Ordinal);

    private static bool IsOutside(string name) =>
        Outside.Any(room => name.StartsWith(room, StringComparison.Ordinal)) && !Names(Harmless, name);

    private static bool Names(string[] list, string name) =>
        list.Any(listed => name == listed || name.StartsWith($"{listed}.", StringComparison.Ordinal));
}
