using System.Globalization;
using LokaalSignaal.Silo.Hosting;
using Npgsql;
using Polly;

namespace LokaalSignaal.Silo.Journal.Postgres;

/// <summary>
/// Keeps up with what other processes commit. A notification wakes it; what it then reads is the truth, and it reads
/// from time to time without being woken too.
/// </summary>
internal sealed class HeadWatch : IAsyncDisposable
{
    private const string Channel = "journal";
    private const int Unasked = 1000;

    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _running;
    private readonly string _database;
    private readonly Pulse _pulse;
    private readonly Action _lost;
    private readonly ResiliencePipeline _patience = Patience.Endless(TimeProvider.System, longest: TimeSpan.FromSeconds(1));
    private NpgsqlConnection? _connection;
    private long _told;

    /// <param name="database">The way to the database, for listening.</param>
    /// <param name="pulse">What is told of the newest durable position.</param>
    /// <param name="lost">Told when the server can't be reached any more.</param>
    public HeadWatch(string database, Pulse pulse, Action lost)
    {
        (_database, _pulse, _lost) = (database, pulse, lost);
        _running = Task.Run(RunAsync);
    }

    /// <summary>Tells every process, when it is durable.</summary>
    public static NpgsqlBatchCommand Tell(long position) => new($"SELECT pg_notify('{Channel}', $1)")
    {
        Parameters = { new NpgsqlParameter<string> { TypedValue = position.ToString(CultureInfo.InvariantCulture) } },
    };

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        _stopping.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                await _patience.ExecuteAsync(StepAsync, _stopping.Token).ConfigureAwait(false);
            }
        }
        catch (Exception) when (_stopping.IsCancellationRequested)
        {
            // Nothing is lost: whoever opens the store reads its head.
            await ForgetAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask StepAsync(CancellationToken stopping)
    {
        try
        {
            var connection = _connection ?? await ListenAsync(stopping).ConfigureAwait(false);
            _pulse.Beat(await HeadAsync(connection, stopping).ConfigureAwait(false));
            await NewsAsync(connection, stopping).ConfigureAwait(false);
        }
        catch (Exception)
        {
            await ForgetAsync().ConfigureAwait(false);
            _lost();
            throw;
        }
    }

    private async ValueTask<NpgsqlConnection> ListenAsync(CancellationToken stopping)
    {
        // Kept before it is open: whatever goes wrong, it is let go of.
        var connection = _connection = new NpgsqlConnection(_database);
        connection.Notification += (_, told) => _told = long.Parse(told.Payload, CultureInfo.InvariantCulture);
        await connection.OpenAsync(stopping).ConfigureAwait(false);
        await using var listen = new NpgsqlCommand($"LISTEN {Channel}", connection);
        await listen.ExecuteNonQueryAsync(stopping).ConfigureAwait(false);
        return connection;
    }

    // What this process committed itself is no news.
    private async ValueTask NewsAsync(NpgsqlConnection connection, CancellationToken stopping)
    {
        while (await connection.WaitAsync(Unasked, stopping).ConfigureAwait(false) && _told <= _pulse.At)
        {
        }
    }

    private async ValueTask ForgetAsync()
    {
        if (_connection is { } connection)
        {
            _connection = null;
            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task<long> HeadAsync(NpgsqlConnection connection, CancellationToken stopping)
    {
        await using var command = new NpgsqlCommand("SELECT last_position FROM batches ORDER BY number DESC LIMIT 1", connection);
        return await command.ExecuteScalarAsync(stopping).ConfigureAwait(false) as long? ?? 0;
    }
}
