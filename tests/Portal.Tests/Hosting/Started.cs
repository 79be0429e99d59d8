using System.Diagnostics;

namespace LokaalSignaal.Portal.Tests.Hosting;

/// <summary>The real program in a process of its own.</summary>
internal sealed class Started : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly List<string> _said = [];

    private Started(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public IReadOnlyList<string> Said => _said;

    public static Started Run(params string[] arguments) => Run(new Dictionary<string, string>(), arguments);

    /// <summary>Starts it with something in its environment.</summary>
    public static Started Run(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var program = typeof(LokaalSignaal.Portal.Hosting.CommandLine).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new Started(Process.Start(start)!);
    }

    /// <summary>Runs to its end.</summary>
    public static Task<Ended> EndAsync(params string[] arguments) => EndAsync(new Dictionary<string, string>(), arguments);

    /// <summary>Runs to its end with something in its environment.</summary>
    public static async Task<Ended> EndAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var started = Run(environment, arguments);
        return await started.EndAsync();
    }

    /// <summary>Reads on until a line holds this.</summary>
    public async Task<string> HearAsync(string words)
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            _said.Add(line);
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"It ended, and never said {words}. {await _errors}");
    }

    /// <summary>Tells it to stop, as a system does, and waits.</summary>
    public async Task<Ended> StopAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        return await EndAsync();
    }

    public async Task<Ended> EndAsync()
    {
        var rest = await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return new Ended(_process.ExitCode, string.Join('\n', _said) + rest, (await _errors).TrimEnd());
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    internal sealed record Ended(int Code, string Output, string Error);
}
