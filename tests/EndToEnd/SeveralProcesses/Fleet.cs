using LokaalSignaal.EndToEnd.Durability;
using LokaalSignaal.Portal.Tests.Api.House;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Tests.Journal.Postgres;
using Npgsql;

namespace LokaalSignaal.EndToEnd.SeveralProcesses;

/// <summary>Several processes of the real program over one PostgreSQL, each on a line to it that may fail.</summary>
internal sealed class Fleet : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(6);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fleet-");
    private readonly ThrowAwayServer _server = new();
    private readonly string _database;
    private int _turn;

    public Fleet(int processes)
    {
        _database = _server.NewDatabase("fleet");
        Lines = [.. Enumerable.Range(0, processes).Select(_ => new BadLine(Path.Combine(_server.Root, ".s.PGSQL.5432")))];
        foreach (var line in Lines)
        {
            line.Start();
        }

        Portals = [.. Lines.Select((line, number) => new ServedPortal(
            Path.Combine(_folder.FullName, $"data{number}"), Keys, $"postgres://fleet@127.0.0.1:{line.Port}/{Name}?timeout=5"))];
    }

    public IReadOnlyList<BadLine> Lines { get; }

    public IReadOnlyList<ServedPortal> Portals { get; }

    /// <summary>How many sendings there were.</summary>
    public Tally Sent { get; } = new();

    private string Keys => Path.Combine(_folder.FullName, "keys");

    private string Name => new NpgsqlConnectionStringBuilder(_database).Database!;

    /// <summary>Makes the store as it was some time ago, and starts all processes.</summary>
    /// <param name="furnish">What is put in it.</param>
    /// <param name="clock">What time it was.</param>
    public async Task StartAsync(Func<IServiceProvider, Task<bool>> furnish, TimeProvider clock)
    {
        var place = StorePlace.In(Path.Combine(_folder.FullName, "first"), Keys) with { Server = _database };
        await using (var store = Assert.IsType<StoreOpening<OpenedStore>.Opened>(OpenedStore.Open(place, clock)).Store)
        {
            await SiloForAWhile.RunAsync(store, furnish, clock);
        }

        await Task.WhenAll(Portals.Select(portal => portal.StartAsync()));
    }

    /// <summary>Somebody who sends again, to another process each time, until there is an answer.</summary>
    /// <param name="who">Who.</param>
    /// <param name="waited">Told how long each answer took.</param>
    public async Task<Caller> SignInAsync(string who, Action<TimeSpan>? waited = null)
    {
        var handler = new Insistent(NextAsync) { Patience = _patience, Sent = Sent.Add, Waited = waited ?? (_ => { }) };
        var caller = new Caller(new HttpClient(handler) { BaseAddress = new Uri("http://fleet.invalid"), Timeout = Timeout.InfiniteTimeSpan });
        await caller.SignInAsync($"{who}@kortrijk.test", Furnishing.Password);
        return caller;
    }

    /// <summary>The server falls, and gets up again.</summary>
    public void Fall()
    {
        _server.Crash();
        _server.Restart();
    }

    /// <summary>The one number that a query gives.</summary>
    public long Ask(string sql) => Convert.ToInt64(_server.Ask(Name, sql), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Ends when a query gives this.</summary>
    public async Task ComeAsync(string sql, long wanted, CancellationToken cancellationToken)
    {
        while (Ask(sql) != wanted)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var portal in Portals)
        {
            await portal.DisposeAsync();
        }

        foreach (var line in Lines)
        {
            line.Dispose();
        }

        _server.Dispose();
        _folder.Delete(recursive: true);
    }

    // By turns, whoever it is that asks.
    private async Task<Uri?> NextAsync(CancellationToken cancellationToken)
    {
        var portal = Portals[(Interlocked.Increment(ref _turn) & int.MaxValue) % Portals.Count];
        return portal.IsServing ? await portal.AddressAsync(cancellationToken) : null;
    }
}
