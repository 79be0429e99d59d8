using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using LokaalSignaal.Benchmarks.Memory;

namespace LokaalSignaal.Benchmarks;

/// <summary>The portal as people start it, in a process of its own, on a free port of this machine.</summary>
internal sealed class RunningPortal : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(10);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _trouble = [];

    private RunningPortal(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>How long it took from starting to being ready.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    /// <summary>What it has in memory, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>How long its threads have run on a processor.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static Task<RunningPortal> StartAsync(string data, params string[] options) => StartAsync(data, Heap.None, options);

    /// <summary>Starts it, so that it lets its heap be seen.</summary>
    public static async Task<RunningPortal> StartAsync(string data, Heap heap, params string[] options)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(Run, ["--data", data, "--port", $"{port}", .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["Api__CallsPerSecond"] = "1000000", ["Api__GuessesPerSecond"] = "1000000" },
        };
        heap.Ask(start.Environment);
        var began = Stopwatch.GetTimestamp();
        var process = Process.Start(start) ?? throw new InvalidOperationException("The portal doesn't start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var portal = new RunningPortal(process, new Uri($"http://127.0.0.1:{port}"));
        process.ErrorDataReceived += (_, line) => portal._trouble.Enqueue(line.Data ?? "");
        process.BeginErrorReadLine();
        await portal.BecomeReadyAsync();
        portal.ReadyAfter = Stopwatch.GetElapsedTime(began);
        return portal;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static string Run => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..", "run"));

    private async Task BecomeReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        using var patience = new CancellationTokenSource(Patience);
        while (!await IsReadyAsync(http, patience.Token))
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"The portal ended with {_process.ExitCode}. {string.Join('\n', _trouble)}");
            }

            // Nothing tells that a process is ready but asking it.
            await Task.Delay(Between, patience.Token);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, CancellationToken patience)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), patience);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
