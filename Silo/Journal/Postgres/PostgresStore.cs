using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Journal.Postgres.Copying;
using LokaalSignaal.Silo.Journal.Postgres.Rows;
using LokaalSignaal.Silo.Search.Postgres;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace LokaalSignaal.Silo.Journal.Postgres;

/// <summary>The store on PostgreSQL. Several processes may have it open at once.</summary>
public sealed class PostgresStore : IStore
{
    private static readonly TimeSpan _pruning = TimeSpan.FromHours(1);

    private readonly string _database;
    private readonly StoreLock? _folder;
    private readonly string _keys;
    private readonly IPersonIndex _people;
    private readonly TimeProvider _time;
    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlDataSource _scoped;
    private readonly PooledDbContextFactory<PostgresStoreContext> _contexts;
    private readonly PostgresReader _reader;
    private readonly PostgresCommitter _committer;
    private readonly GroupCommit _commit;
    private readonly HeadNote _note;
    private readonly Pulse _pulse;
    private readonly HeadWatch _watch;
    private readonly ITimer _pruner;
    private bool _disposed;

    private PostgresStore(StoreOptions options, IPersonIndex people, TimeProvider time, FoundStore found)
    {
        _folder = found.Folder;
        (_database, _keys, _people, _time) = (options.Database, options.Keys, people, time);
        _source = NpgsqlDataSource.Create(Connections.Reader(options.Database, found.Reader));
        _scoped = NpgsqlDataSource.Create(Connections.Scoped(options.Database, found.Reader));
        _contexts = new PooledDbContextFactory<PostgresStoreContext>(PostgresOpening.Model(_scoped));
        _reader = new PostgresReader(_source);
        Suspicion = found.Suspicion;
        _note = new HeadNote(options.Keys, options.HeadLag, time);
        _pulse = new Pulse(found.Head.Position);
        _committer = new PostgresCommitter(Connections.Writer(options.Database), Tables(), people, time, () => _pulse.At, Durable);
        _commit = new GroupCommit(_committer, options.Queue, options.Batch);
        _watch = new HeadWatch(Connections.Listener(options.Database, found.Reader), _pulse, Clear);
        _pruner = time.CreateTimer(_ => _ = PruneQuietlyAsync(), null, _pruning, _pruning);
    }

    /// <inheritdoc/>
    public long Head => _pulse.At;

    /// <inheritdoc/>
    public string? Trouble => _commit.Trouble;

    /// <inheritdoc/>
    public string? Suspicion { get; }

    /// <inheritdoc/>
    public int Waiting => _commit.Waiting;

    /// <summary>Looks whether there is a store, or anything else, in a database.</summary>
    /// <param name="database">How to connect to it.</param>
    public static StoreOpening<bool> Look(string database) => PostgresOpening.Look(database);

    /// <summary>Whether a database has nothing in it, or a store in which nothing happened yet.</summary>
    /// <param name="database">How to connect to it.</param>
    /// <exception cref="NpgsqlException">It can't be asked.</exception>
    public static bool IsEmpty(string database) => PostgresOpening.IsEmpty(database);

    /// <summary>Opens a store, or makes its tables in an empty database.</summary>
    public static StoreOpening<PostgresStore> Open(StoreOptions options, IPersonIndex people, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        return PostgresOpening.Run(options, time, found => new PostgresStore(options, people, time, found));
    }

    /// <inheritdoc/>
    public ValueTask<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(append);
        if (PreparedAppend.Of(append, _people, out var code) is not { } ready)
        {
            return new(new AppendResult.Failed(code));
        }

        var piece = new AppendPiece(ready);
        return _commit.TryTake(piece) ? new(piece.Told.WaitAsync(cancellationToken)) : new(NotTaken());
    }

    /// <inheritdoc/>
    public async ValueTask<T> WriteAsync<T>(Func<IWriteUnit, T> work, CancellationToken cancellationToken = default)
    {
        var piece = new WorkPiece<T>(work);
        await _commit.TakeAsync(piece, cancellationToken).ConfigureAwait(false);
        return await piece.Told.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<CaseHistory> ReadAsync(CaseId id, bool fromStart = false, CancellationToken cancellationToken = default) =>
        Reader().ReadAsync(id, fromStart, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<long> HeadAsync(CaseId id, CancellationToken cancellationToken = default) =>
        Reader().VersionAsync(id, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Recollection?> RecallAsync(ReadOnlyMemory<byte> answerKey, CancellationToken cancellationToken = default) =>
        Reader().RecallAsync(answerKey.ToArray(), _time.GetUtcNow() - RememberedAnswer.Kept, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<RecordedEvent>> ReadAfterAsync(
        long position,
        int max,
        CancellationToken cancellationToken = default)
    {
        var events = await Reader().AfterAsync(position, max, cancellationToken).ConfigureAwait(false);
        if (!events.IsEmpty)
        {
            // What another process wrote may be read before it is heard of; nobody is ever further than the head.
            _pulse.Beat(events[^1].Position);
        }

        return events;
    }

    /// <inheritdoc/>
    public async ValueTask KeepAsync(CaseId id, SnapshotDraft snapshot, CancellationToken cancellationToken = default) =>
        _ = await WriteAsync(unit => StoredSnapshot.Save(unit, id, snapshot), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public Task WaitBeyondAsync(long position, CancellationToken cancellationToken = default) =>
        _pulse.WaitBeyondAsync(position, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>
    /// Removes what was deleted from the tables, so that nobody who asks the server finds it. The server's log and the
    /// free space of its files may hold it until they are used again: that is its administrator's part.
    /// </remarks>
    public async ValueTask ScrubAsync(CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(Connections.Writer(_database));
        await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var vacuum = new NpgsqlCommand("VACUUM texts, documents, people, resolutions, accounts, links, notices, signals, steps", connection);
        vacuum.CommandTimeout = 0;
        await vacuum.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask CopyAsync(string path, CancellationToken cancellationToken = default)
    {
        try
        {
            await StoreCopy.ToFileAsync(_database, path, cancellationToken).ConfigureAwait(false);
        }
        catch (NpgsqlException error)
        {
            throw new IOException(error.Message, error);
        }
    }

    /// <inheritdoc/>
    public ValueTask<string?> ProbeAsync(CancellationToken cancellationToken = default) =>
        Tending.ProbeAsync(this, _time, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> PruneAsync(CancellationToken cancellationToken = default)
    {
        var before = _time.GetUtcNow() - RememberedAnswer.Kept;
        return Tending.PruneAsync(
            this,
            unit => unit.Execute("DELETE FROM answers WHERE key IN (SELECT key FROM answers WHERE at < $1 LIMIT $2)", before, Tending.Chunk),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<Difference>> VerifyAsync(
        IReadModelProjector? projector = null,
        CancellationToken cancellationToken = default) =>
        PostgresVerification.RunAsync(_database, _keys, projector, cancellationToken);

    /// <inheritdoc/>
    public StoreContext Context(ReadScope scope)
    {
        var context = _contexts.CreateDbContext();
        context.Scope = scope;
        return context;
    }

    /// <summary>The search index in it. Whoever asks disposes it, before the store.</summary>
    public PostgresIndex SearchIndex() => new(_database, _scoped);

    /// <inheritdoc/>
    public ValueTask<bool> AnyAsync(string sql, params string[] arguments) => Reader().AnyAsync(sql, arguments);

    /// <inheritdoc/>
    public ILease LeaseOf(string name) => new PostgresLease(Connections.Lease(_database), name);

    /// <summary>Writes what waits, notes the head, and lets go of the store.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, true))
        {
            return;
        }

        await _pruner.DisposeAsync().ConfigureAwait(false);
        _commit.Dispose();
        await _watch.DisposeAsync().ConfigureAwait(false);
        _note.Dispose();
        _committer.Dispose();
        await _source.DisposeAsync().ConfigureAwait(false);
        await _scoped.DisposeAsync().ConfigureAwait(false);
        _folder?.Dispose();
    }

    private void Clear()
    {
        _source.Clear();
        _scoped.Clear();
    }

    private RowTables Tables()
    {
        using var context = Context(ReadScope.Everything);
        return new RowTables(context.Model);
    }

    private PostgresReader Reader() => _disposed ? throw new StoreUnavailableException("closed") : _reader;

    // Nobody waits for it: where it can't be done now, the next hour will do.
    private async Task PruneQuietlyAsync()
    {
        try
        {
            _ = await PruneAsync().ConfigureAwait(false);
        }
        catch (StoreUnavailableException)
        {
        }
    }

    private AppendResult NotTaken() =>
        _commit.IsClosed ? new AppendResult.Unavailable("closed") : new AppendResult.Busy();

    private void Durable(ChainHead head)
    {
        _note.Take(head);
        _pulse.Beat(head.Position);
    }
}
