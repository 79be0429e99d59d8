using System.Collections.Immutable;
using System.Diagnostics;

namespace LokaalSignaal.Silo.Documents.Apart;

/// <summary>
/// A program that looks into one file and ends: it reads the file, says one line (<see cref="VerdictLine"/>), and has nothing
/// of what this process knows. Whatever a file does to those who read it, it does there: what never ends is ended, what eats
/// memory gets no more than so much, and what falls over falls alone.
/// </summary>
/// <param name="File">The program.</param>
/// <param name="Arguments">What it is called with.</param>
public sealed record ProgramApart(string File, ImmutableArray<string> Arguments)
{
    private const long MostMemory = 256 * 1024 * 1024;
    private const int LongestAnswer = 100;

    // Where things are, and how the runtime is set. No password, no address of a store.
    private static readonly string[] _inherited = ["PATH", "HOME", "TMPDIR", "TEMP", "LD_LIBRARY_PATH", "SystemRoot"];

    /// <summary>This program again, to do something else.</summary>
    /// <param name="program">The program's own file.</param>
    /// <param name="command">What it is to do.</param>
    public static ProgramApart OwnOf(string program, string command) => new(
        Environment.ProcessPath is { } runtime && Path.GetFileNameWithoutExtension(runtime) == "dotnet" ? runtime : "dotnet",
        [program, command]);

    /// <summary>Has it look into a file.</summary>
    /// <param name="content">The file.</param>
    /// <param name="patience">How long it may take.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What it said; nothing if it fell over.</returns>
    /// <exception cref="TimeoutException">It took too long, and was ended.</exception>
    /// <exception cref="System.ComponentModel.Win32Exception">It can't be started.</exception>
    internal async Task<string> AskAsync(ReadOnlyMemory<byte> content, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var child = Process.Start(Beginning())!;
        try
        {
            return await TalkAsync(child, content).WaitAsync(patience, cancellationToken);
        }
        finally
        {
            child.Kill();
            await child.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task<string> TalkAsync(Process child, ReadOnlyMemory<byte> content)
    {
        await GiveAsync(child.StandardInput, content);
        var answer = new char[LongestAnswer];
        return new string(answer, 0, await child.StandardOutput.ReadBlockAsync(answer, CancellationToken.None));
    }

    private static async Task GiveAsync(StreamWriter to, ReadOnlyMemory<byte> content)
    {
        try
        {
            await to.BaseStream.WriteAsync(content, CancellationToken.None);
            to.Close();
        }
        catch (IOException)
        {
            // It ended before it had read all. What it said still counts.
        }
    }

    private ProcessStartInfo Beginning()
    {
        var start = new ProcessStartInfo(File, Arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var name in start.Environment.Keys.Where(name => !IsInherited(name)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_GCHeapHardLimit"] = MostMemory.ToString("X", System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return start;
    }

    private static bool IsInherited(string name) =>
        name.StartsWith("DOTNET_", StringComparison.Ordinal) || _inherited.Contains(name, StringComparer.OrdinalIgnoreCase);
}
