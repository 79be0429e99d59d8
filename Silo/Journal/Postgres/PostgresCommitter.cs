using System.Data;
using System.Runtime.ExceptionServices;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Journal.Postgres.Rows;
using Npgsql;

namespace LokaalSignaal.Silo.Journal.Postgres;

/// <summary>
/// Writes to PostgreSQL, on a connection of its own that is made again where it was lost. Its transactions begin with
/// the sequencer's lock and the newest batch: whatever process commits, positions are in commit order and the chain is
/// one. As long as nobody else is heard to write, it doesn't ask what it knows itself: then all of a transaction is one
/// round trip. Where somebody else was first after all, the keys of the tables refuse it, and it asks.
/// </summary>
/// <param name="database">The way to the database, for writing.</param>
/// <param name="tables">Where rows are written.</param>
/// <param name="people">Knows who was erased.</param>
/// <param name="time">The clock by which answers are remembered.</param>
/// <param name="heard">The newest position that is heard of, whoever wrote it.</param>
/// <param name="durable">Told after each commit with events.</param>
internal sealed class PostgresCommitter(
    string database,
    RowTables tables,
    IPersonIndex people,
    TimeProvider time,
    Func<long> heard,
    Action<ChainHead> durable) : ICommitter, IDisposable
{
    // Where several write, it costs more to be refused than to ask.
    private const int Caution = 32;

    private readonly Sequencer _sequencer = new();
    private readonly Pending _pending = new(tables);
    private NpgsqlConnection? _connection;
    private Known _known = new();
    private int _cautious;
    private bool _making;

    public void Commit(ReadOnlySpan<Piece> pieces)
    {
        _making = false;
        try
        {
            var appends = Appends(pieces);
            if (!TryKnowing(pieces, appends, out var head))
            {
                head = Ask(pieces, appends);
            }

            _known.Wrote(head);
            if (head is not null)
            {
                durable(head);
            }
        }
        catch (Exception error)
        {
            Forget();
            LetGo(error);
            throw IsOfTheWay(error) ? Meant(error, _making) : AsItWas(error);
        }
    }

    public void Dispose()
    {
        _connection?.Dispose();
        _sequencer.Dispose();
    }

    private NpgsqlConnection Connected()
    {
        if (_connection is { State: ConnectionState.Open })
        {
            return _connection;
        }

        _connection?.Dispose();
        _connection = new NpgsqlConnection(database);
        _connection.Open();
        return _connection;
    }

    // All of it goes as one batch of statements, which is a transaction of its own.
    private bool TryKnowing(ReadOnlySpan<Piece> pieces, List<PreparedAppend> appends, out ChainHead? head)
    {
        head = null;
        if (--_cautious > 0 || appends.Count < pieces.Length || heard() != _known.Head.Position || !appends.TrueForAll(_known.Covers))
        {
            return false;
        }

        var batch = Plan(pieces, null);
        if (IsAnyStale(pieces))
        {
            // Stale by what is known; by what is so it may be another version.
            Forget();
            return false;
        }

        _making = true;
        if (_pending.TryWriteAlone(Connected()))
        {
            head = HeadOf(batch);
            return true;
        }

        _making = false;
        _cautious = Caution;
        Forget();
        return false;
    }

    private static bool IsAnyStale(ReadOnlySpan<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece is AppendPiece { Result: AppendResult.Stale })
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>The batch that was added to the chain; none where nothing happened.</returns>
    private ChainHead? Ask(ReadOnlySpan<Piece> pieces, List<PreparedAppend> appends)
    {
        using var transaction = Connected().BeginTransaction(IsolationLevel.ReadCommitted);
        var connection = transaction.Connection!;
        _known.Ask(connection, appends, time.GetUtcNow() - RememberedAnswer.Kept);
        var batch = Plan(pieces, connection);
        _pending.Write(connection);
        _making = true;
        transaction.Commit();
        return HeadOf(batch);
    }

    private void Forget()
    {
        _pending.Clear();
        _known = new Known();
    }

    /// <param name="pieces">What waits.</param>
    /// <param name="connection">In the open transaction that other work runs in; none where there is no such work.</param>
    private StoredBatch? Plan(ReadOnlySpan<Piece> pieces, NpgsqlConnection? connection)
    {
        _sequencer.Begin(_known.Head);
        var plan = new AppendPlan(_known, _sequencer, _pending, people, time.GetUtcNow());
        foreach (var piece in pieces)
        {
            if (piece is AppendPiece append)
            {
                append.Result = plan.Decide(append.Append);
            }
            else
            {
                // Other work sees what came before it.
                _pending.Write(connection!);
                ((WorkPiece)piece).Run(new PostgresUnit(connection!, tables));
            }
        }

        if (_sequencer.Seal() is not { } batch)
        {
            return null;
        }

        _pending.Add(batch);
        return batch;
    }

    private static ChainHead? HeadOf(StoredBatch? batch) => batch is null ? null : new ChainHead(batch.Number, batch.LastPosition, batch.Hash);

    private static List<PreparedAppend> Appends(ReadOnlySpan<Piece> pieces)
    {
        var appends = new List<PreparedAppend>(pieces.Length);
        foreach (var piece in pieces)
        {
            if (piece is AppendPiece append)
            {
                appends.Add(append.Append);
            }
        }

        return appends;
    }

    private void LetGo(Exception error)
    {
        if (PostgresFault.IsAtOdds(error) && _connection is { } atOdds)
        {
            NpgsqlConnection.ClearPool(atOdds);
            atOdds.Dispose();
            _connection = null;
        }
    }

    // A line that broke shows in many ways, and not all are errors of a database: a transaction that is gone, a connection
    // that isn't open. Whatever comes while a commit is being made is no fault of what is written.
    private bool IsOfTheWay(Exception error) => PostgresFault.Is(error) || _making || _connection is not { State: ConnectionState.Open };

    // Whether a commit that got no answer was made, nobody here can know.
    private static Exception Meant(Exception fault, bool making) =>
        PostgresFault.Unavailable(fault) is { } code
            ? new StoreUnavailableException(code, unsure: making && code == "io")
            : new PoisonException(PostgresFault.Poison(fault), fault);

    // Work that isn't ours may throw what it likes; the caller gets it as it was.
    private static Exception AsItWas(Exception error)
    {
        ExceptionDispatchInfo.Throw(error);
        return error;
    }
}
