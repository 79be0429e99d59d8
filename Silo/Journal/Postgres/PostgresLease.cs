using Npgsql;

namespace LokaalSignaal.Silo.Journal.Postgres;

/// <summary>
/// A lock of a session that is there for nothing else. The server ends the session when it doesn't hear of it for a
/// while, so that nobody waits for a process that stands still or can't be reached; its holder finds out sooner.
/// </summary>
/// <remarks>
/// Who doesn't get the lock asks again later. Waiting for it in the server would keep a transaction open, and the server
/// could clean up nothing meanwhile.
/// </remarks>
/// <param name="database">The way to the database, for leases.</param>
/// <param name="name">What the lease is for.</param>
internal sealed class PostgresLease(string database, string name) : ILease
{
    private const string Try = "SELECT pg_try_advisory_lock(7810208, hashtext($1))";
    private const int Beat = 3000;

    private readonly CancellationTokenSource _letting = new();
    private CancellationTokenSource _lost = new();
    private NpgsqlConnection? _session;
    private Task _watching = Task.CompletedTask;
    private bool _disposed;

    public CancellationToken Lost => _lost.Token;

    public async ValueTask<bool> TryTakeAsync(CancellationToken cancellationToken)
    {
        await _watching.ConfigureAwait(false);
        if (!await HasLockAsync(cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        _lost.Dispose();
        _lost = new CancellationTokenSource();
        _watching = WatchAsync(_session!, _lost);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, true))
        {
            return;
        }

        await _letting.CancelAsync().ConfigureAwait(false);
        await _watching.ConfigureAwait(false);
        await ForgetAsync().ConfigureAwait(false);
        _lost.Dispose();
        _letting.Dispose();
    }

    private async ValueTask<bool> HasLockAsync(CancellationToken cancellationToken)
    {
        try
        {
            _session ??= await OpenAsync(cancellationToken).ConfigureAwait(false);
            await using var command = new NpgsqlCommand(Try, _session) { Parameters = { new NpgsqlParameter<string> { TypedValue = name } } };
            return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is true;
        }
        catch (Exception)
        {
            await ForgetAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var session = new NpgsqlConnection(database);
        await session.OpenAsync(cancellationToken).ConfigureAwait(false);
        return session;
    }

    // Whatever goes wrong, the lock may be somebody else's by then.
    private async Task WatchAsync(NpgsqlConnection session, CancellationTokenSource lost)
    {
        try
        {
            while (true)
            {
                _ = await session.WaitAsync(Beat, _letting.Token).ConfigureAwait(false);
                await using var beat = new NpgsqlCommand("SELECT 1", session);
                _ = await beat.ExecuteScalarAsync(_letting.Token).ConfigureAwait(false);
            }
        }
        catch (Exception)
        {
            await lost.CancelAsync().ConfigureAwait(false);
            await ForgetAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask ForgetAsync()
    {
        if (_session is { } session)
        {
            _session = null;
            await session.DisposeAsync().ConfigureAwait(false);
        }
    }
}
