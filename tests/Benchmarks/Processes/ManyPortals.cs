using System.Globalization;
using LokaalSignaal.Silo.Tests.Journal.Postgres;
using Npgsql;

namespace LokaalSignaal.Benchmarks.Processes;

/// <summary>Portals in processes of their own over one PostgreSQL; with the first comes the demonstration.</summary>
internal sealed class ManyPortals : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lokaalsignaal-bench-");
    private readonly ThrowAwayServer _server = new();
    private readonly Stack<RunningPortal> _portals = [];
    private readonly string _database;
    private readonly ServerTime _time;

    public ManyPortals()
    {
        var way = new NpgsqlConnectionStringBuilder(_server.NewDatabase("bench"));
        _database = $"postgres:///{way.Database}?host={_server.Root}&user={way.Username}";
        _time = new ServerTime(Path.Combine(_server.Root, "data"));
    }

    /// <summary>Where they are.</summary>
    public IReadOnlyList<Uri> Addresses => [.. _portals.Select(portal => portal.Address)];

    /// <summary>How long they and the server have run on a processor, in seconds.</summary>
    public (double Portals, double Server) Processor => (_portals.Sum(portal => portal.ProcessorTime.TotalSeconds), _time.Seconds);

    /// <summary>Starts one more.</summary>
    public async Task StartAsync()
    {
        var data = Path.Combine(_folder.FullName, string.Create(CultureInfo.InvariantCulture, $"data{_portals.Count}"));
        _portals.Push(await RunningPortal.StartAsync(data, "--keys", Path.Combine(_folder.FullName, "keys"), "--database", _database));
    }

    /// <summary>Stops the last one.</summary>
    public ValueTask StopAsync() => _portals.Pop().DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        while (_portals.Count > 0)
        {
            await StopAsync();
        }

        _server.Dispose();
        _folder.Delete(recursive: true);
    }
}
