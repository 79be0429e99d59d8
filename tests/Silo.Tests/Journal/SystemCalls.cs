using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LokaalSignaal.Silo.Tests.Journal;

/// <summary>Watches the calls of this very process that write and sync a store's log.</summary>
internal sealed partial class SystemCalls : IDisposable
{
    private readonly Process _strace;
    private readonly string _trace;
    private readonly string _log;

    private SystemCalls(Process strace, string trace, string log) => (_strace, _trace, _log) = (strace, trace, log);

    /// <summary>Whether a process may be watched here.</summary>
    public static bool Can => File.Exists("/usr/bin/strace") && (Environment.IsPrivilegedProcess || Scope() == "0");

    public static async Task<SystemCalls> WatchAsync(string database)
    {
        var trace = database + "-trace";
        var strace = Process.Start(new ProcessStartInfo("/usr/bin/strace", [
            "-f", "-y", "-s", "0", "-e", "trace=fsync,fdatasync,pwrite64,openat",
            "-o", trace, "-p", Environment.ProcessId.ToString(CultureInfo.InvariantCulture),
        ])
        { RedirectStandardError = true })!;

        // It tells when it is attached to all threads.
        var line = await strace.StandardError.ReadLineAsync();
        Assert.Contains("attached", line, StringComparison.Ordinal);
        return new SystemCalls(strace, trace, database + "-wal");
    }

    /// <summary>Leaves a mark among the calls: makes a file of that name.</summary>
    public void Mark(int number) => File.Create($"{_trace}-acknowledged-{number}").Dispose();

    public async Task<List<SystemCall>> EndAsync()
    {
        using var stop = Process.Start("/bin/kill", ["-INT", _strace.Id.ToString(CultureInfo.InvariantCulture)])!;
        await _strace.WaitForExitAsync();
        return [.. Read(await File.ReadAllLinesAsync(_trace)).Where(call => call.IsMark || call.Text.Contains($"{_log}>", StringComparison.Ordinal))];
    }

    public void Dispose()
    {
        if (!_strace.HasExited)
        {
            _strace.Kill();
        }

        _strace.Dispose();
    }

    // A call counts where it ends: "unfinished" lines are joined to the "resumed" ones of their thread.
    private static IEnumerable<SystemCall> Read(IEnumerable<string> lines)
    {
        var begun = new Dictionary<string, string>();
        foreach (var line in lines)
        {
            var (thread, text) = (line[..line.IndexOf(' ', StringComparison.Ordinal)], line[line.IndexOf(' ', StringComparison.Ordinal)..].Trim());
            if (text.EndsWith("<unfinished ...>", StringComparison.Ordinal))
            {
                begun[thread] = text;
                continue;
            }

            var whole = text.StartsWith("<...", StringComparison.Ordinal) && begun.Remove(thread, out var start) ? start + text : text;
            yield return new SystemCall(Name().Match(whole).Value, whole);
        }
    }

    private static string Scope() =>
        File.Exists("/proc/sys/kernel/yama/ptrace_scope") ? File.ReadAllText("/proc/sys/kernel/yama/ptrace_scope").Trim() : "1";

    [GeneratedRegex("^[a-z0-9]+")]
    private static partial Regex Name();
}

/// <summary>A call that ended.</summary>
internal sealed record SystemCall(string Name, string Text)
{
    public bool IsMark => Text.Contains("acknowledged-", StringComparison.Ordinal);

    public bool IsSync => Name is "fsync" or "fdatasync" && Text.EndsWith("= 0", StringComparison.Ordinal);
}

/// <summary>A test that watches its own process; skipped, with the reason, where that can't be done.</summary>
internal sealed class WatchedFactAttribute : FactAttribute
{
    public WatchedFactAttribute()
    {
        if (!SystemCalls.Can)
        {
            Skip = "the calls of a process can't be watched here (it takes strace, and root)";
        }
    }
}
