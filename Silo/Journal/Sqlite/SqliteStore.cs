using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace LokaalSignaal.Silo.Journal.Sqlite;

/// <summary>The store on SQLite: one file, owned by one process.</summary>
public sealed class SqliteStore : IStore
{
    private static readonly TimeSpan _pruning = TimeSpan.FromHours(1);

    private readonly string _file;
    private readonly string _keys;
    private readonly IPersonIndex _people;
    private readonly TimeProvider _time;
    private readonly StoreLock _lock;
    private readonly SqliteCommitter _committer;
    private readonly GroupCommit _commit;
    private readonly HeadNote _note;
    private readonly Pulse _pulse;
    private readonly ReaderPool _readers;
    private readonly ITimer _pruner;
    private readonly PooledDbContextFactory<SqliteStoreContext> _contexts;
    private bool _disposed;

    private SqliteStore(StoreOptions options, IPersonIndex people, TimeProvider time, StoreLock held, SqliteConnection writer)
    {
        (_file, _keys) = (options.Database, options.Keys);
        (_people, _time, _lock) = (people, time, held);
        _note = new HeadNote(options.Keys, options.HeadLag, time);
        _committer = new SqliteCommitter(writer, people, time, Durable);
        _pulse = new Pulse(_committer.Head.Position);
        _readers = new ReaderPool(_file);
        _contexts = new PooledDbContextFactory<SqliteStoreContext>(SqliteOpening.Model(Connections.Text(_file, SqliteOpenMode.ReadOnly, pooled: true)));
        Suspicion = SqliteOpening.Suspicion(options.Keys, writer);
        _commit = new GroupCommit(_committer, options.Queue, options.Batch);
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

    /// <summary>Opens a store, or makes a new one; it is this process's until disposed.</summary>
    public static StoreOpening<SqliteStore> Open(StoreOptions options, IPersonIndex people, TimeProvider time) =>
        SqliteOpening.Run(options, time, (held, writer) => new SqliteStore(options, people, time, held, writer));

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
        new(_readers.Use(reader => reader.Read(id.ToString(), fromStart)));

    /// <inheritdoc/>
    public ValueTask<long> HeadAsync(CaseId id, CancellationToken cancellationToken = default) =>
        new(_readers.Use(reader => reader.Version(id.ToString())));

    /// <inheritdoc/>
    public ValueTask<Recollection?> RecallAsync(ReadOnlyMemory<byte> answerKey, CancellationToken cancellationToken = default) =>
        new(_readers.Use(reader => reader.Recall(answerKey.Span, _time.GetUtcNow() - RememberedAnswer.Kept)));

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<RecordedEvent>> ReadAfterAsync(
        long position,
        int max,
        CancellationToken cancellationToken = default) =>
        new(_readers.Use(reader => reader.After(position, max)));

    /// <inheritdoc/>
    public async ValueTask KeepAsync(CaseId id, SnapshotDraft snapshot, CancellationToken cancellationToken = default) =>
        _ = await WriteAsync(unit => StoredSnapshot.Save(unit, id, snapshot), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public Task WaitBeyondAsync(long position, CancellationToken cancellationToken = default) =>
        _pulse.WaitBeyondAsync(position, cancellationToken);

    /// <inheritdoc/>
    public ValueTask ScrubAsync(CancellationToken cancellationToken = default) =>
        Upkeep.ScrubAsync(_file, cancellationToken);

    /// <inheritdoc/>
    public ValueTask CopyAsync(string path, CancellationToken cancellationToken = default) =>
        new(Task.Run(() => Upkeep.Copy(_file, path), cancellationToken));

    /// <inheritdoc/>
    public ValueTask<string?> ProbeAsync(CancellationToken cancellationToken = default) =>
        Tending.ProbeAsync(this, _time, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> PruneAsync(CancellationToken cancellationToken = default) =>
        Upkeep.PruneAsync(this, _time.GetUtcNow() - RememberedAnswer.Kept, cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<Difference>> VerifyAsync(
        IReadModelProjector? projector = null,
        CancellationToken cancellationToken = default) =>
        SqliteVerification.RunAsync(_file, _keys, projector, cancellationToken);

    /// <inheritdoc/>
    public StoreContext Context(ReadScope scope) => _contexts.CreateDbContext();

    /// <inheritdoc/>
    public ValueTask<bool> AnyAsync(string sql, params string[] arguments) =>
        new(_readers.Use(reader => reader.Any(sql, arguments)));

    /// <inheritdoc/>
    public ILease LeaseOf(string name) => new OwnLease();

    /// <summary>Writes what waits, notes the head, and lets go of the store.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, true))
        {
            return;
        }

        await _pruner.DisposeAsync().ConfigureAwait(false);
        _commit.Dispose();
        _note.Dispose();
        _readers.Dispose();
        Connections.Forget(_file);
        _committer.Dispose();
        _lock.Dispose();
    }

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
