using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using LokaalSignaal.Portal.Hosting;
using LokaalSignaal.Portal.Tests.Api.House;

namespace LokaalSignaal.EndToEnd.Durability;

/// <summary>The real program in a process of its own, which may be killed and started again over the same store.</summary>
/// <param name="data">The data folder.</param>
/// <param name="keys">The folder of the keys; none: the one beside it.</param>
/// <param name="database">The database; none: a file in the data folder.</param>
internal sealed class ServedPortal(string data, string? keys = null, string? database = null) : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(120);

    private readonly StringBuilder _said = new();
    private TaskCompletionSource<Uri> _address = Fresh();
    private Process? _process;
    private int _lost;
    private int _postponed;

    /// <summary>The data folder.</summary>
    public string Data => data;

    /// <summary>What it finds in its environment.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>All that it said on both its streams, since the first start.</summary>
    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    /// <summary>The exceptions that it kept in its log, as it was not meant to have any.</summary>
    public IEnumerable<string> Errors() =>
        from file in new DirectoryInfo(Path.Combine(data, "logs")) is { Exists: true } logs ? logs.GetFiles("*.json") : []
        from line in File.ReadLines(file.FullName)
        where line.Contains("\"Level\":\"Error\"", StringComparison.Ordinal)
        let told = JsonNode.Parse(line)!
        select $"{told["Timestamp"]} {told["MessageTemplate"]}\n{told["Exception"]}";

    /// <summary>How many sendings ended without an answer.</summary>
    public int Lost => _lost;

    /// <summary>How many sendings were told to come back later.</summary>
    public int Postponed => _postponed;

    /// <summary>How many sendings there were.</summary>
    public Tally Sent { get; } = new();

    /// <summary>Serves a folder.</summary>
    public static async Task<ServedPortal> ServeAsync(string data, string? keys = null)
    {
        var portal = new ServedPortal(data, keys);
        await portal.StartAsync();
        return portal;
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<Ended> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Ended(process.ExitCode, (await output).TrimEnd(), (await error).TrimEnd());
    }

    /// <summary>Checks the store as it is now, whoever has it.</summary>
    public async Task VerifyAsync()
    {
        var ended = await RunAsync(["verify", .. Place]);
        Assert.True(ended.Code == 0, $"{ended.Error}\n{ended.Output}");
    }

    /// <summary>Starts it, and waits until it serves.</summary>
    public async Task StartAsync()
    {
        _process = Start(["--port", "0", "--empty", .. Place], Settings);
        Listen(_process.StandardOutput);
        Listen(_process.StandardError);
        try
        {
            await _address.Task.WaitAsync(StartPatience);
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"It doesn't serve. {Said}");
        }
    }

    /// <summary>Ends it as a power cut does to a process: nothing of it gets to say a word.</summary>
    public async Task KillAsync()
    {
        _address = Fresh();
        _process!.Kill();
        await EndAsync();
    }

    /// <summary>Tells it to stop, as a system does.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        _address = Fresh();
        await SignalAsync("TERM");
        return await EndAsync();
    }

    /// <summary>Makes it stand still in the middle of what it does, as a machine that is moved or overloaded.</summary>
    public Task HoldAsync() => SignalAsync("STOP");

    /// <summary>Lets it go on, as if no time had passed.</summary>
    public Task GoOnAsync() => SignalAsync("CONT");

    /// <summary>Whether it serves, as far as one can tell from outside.</summary>
    public bool IsServing => _address.Task.IsCompletedSuccessfully;

    /// <summary>Where it serves, as soon as it does.</summary>
    public Task<Uri> AddressAsync(CancellationToken cancellationToken) => _address.Task.WaitAsync(cancellationToken);

    /// <summary>Somebody who sends again until there is an answer, whatever happens to the process.</summary>
    public Caller Insisting()
    {
        var insistent = new Insistent(async cancellationToken => await AddressAsync(cancellationToken))
        {
            Sent = Sent.Add,
            Lost = () => Interlocked.Increment(ref _lost),
            Postponed = () => Interlocked.Increment(ref _postponed),
        };
        return new Caller(new HttpClient(insistent) { BaseAddress = Nowhere, Timeout = Timeout.InfiniteTimeSpan });
    }

    /// <summary>Somebody who takes each answer as it comes.</summary>
    public Caller Once() => new(new HttpClient(new Finding(this)) { BaseAddress = Nowhere });

    /// <summary>Somebody who insists and signed in.</summary>
    public async Task<Caller> SignInAsync(string who, bool insisting = true)
    {
        var caller = insisting ? Insisting() : Once();
        await caller.SignInAsync($"{who}@kortrijk.test", Furnishing.Password);
        return caller;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            // One that stands still is killed all the same.
            await KillAsync();
        }

        _process?.Dispose();
    }

    private static Uri Nowhere { get; } = new("http://portal.invalid");

    private string[] Place =>
    [
        "--data", data,
        .. keys is null ? Array.Empty<string>() : ["--keys", keys],
        .. database is null ? Array.Empty<string>() : ["--database", database],
    ];

    private static TaskCompletionSource<Uri> Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static Process Start(string[] arguments, IReadOnlyDictionary<string, string>? settings = null)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. arguments, "--culture", "en"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // It lives for seconds: what takes time to pay off is left out.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["Api__CallsPerSecond"] = "100000";
        start.Environment["Api__GuessesPerSecond"] = "100000";
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private async Task<int> EndAsync()
    {
        await _process!.WaitForExitAsync();
        return _process.ExitCode;
    }

    private void Listen(StreamReader reader) => _ = Task.Run(async () =>
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (_said)
            {
                _said.AppendLine(line);
            }

            if (line.Contains("http://127.0.0.1", StringComparison.Ordinal))
            {
                _address.TrySetResult(new Uri(line[line.IndexOf("http://", StringComparison.Ordinal)..].Split(' ')[0]));
            }
        }
    });

    internal sealed record Ended(int Code, string Output, string Error);

    // The address changes with each start.
    private sealed class Finding(ServedPortal portal) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var address = await portal._address.Task.WaitAsync(cancellationToken);
            request.RequestUri = new Uri(address, request.RequestUri!.PathAndQuery);
            portal.Sent.Add();
            var response = await base.SendAsync(request, cancellationToken);
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            return response;
        }
    }
}
