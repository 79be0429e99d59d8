using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace LokaalSignaal.Benchmarks.Engines;

/// <summary>npm's bpmn-engine, installed in a scratch folder, without anything that its packages would run.</summary>
internal sealed class BpmnEngine : IAsyncDisposable
{
    private readonly ScratchFolder _folder = new();

    private BpmnEngine()
    {
    }

    /// <summary>Its version.</summary>
    public string Version { get; } = "25.0.1";

    /// <summary>Installs it; none: it can't be had here.</summary>
    public static async Task<BpmnEngine?> FindAsync()
    {
        var found = new BpmnEngine();
        Directory.CreateDirectory(found._folder.Path);
        await File.WriteAllTextAsync(Path.Combine(found._folder.Path, "package.json"), "{}");
        var installed = await found.RunAsync(
            "npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error", $"bpmn-engine@{found.Version}");
        if (installed is not null && await found.RateAsync(TimeSpan.FromMilliseconds(100)) > 0)
        {
            return found;
        }

        await found.DisposeAsync();
        return null;
    }

    /// <summary>Human steps a second; 0: it didn't run.</summary>
    public async Task<double> RateAsync(TimeSpan time)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Engines", "Bpmn", "walk.mjs");
        var told = await RunAsync("node", script, time.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        return double.TryParse(told, CultureInfo.InvariantCulture, out var rate) ? rate : 0;
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<string?> RunAsync(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true })!;
            var told = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? told : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
