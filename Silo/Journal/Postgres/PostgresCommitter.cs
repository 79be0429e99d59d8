using System.Data;
using System.Runtime.ExceptionServices;
using LokaalSignaal.Silo.Journal.Postgres.Rows;
using Npgsql;

namespace LokaalSignaal.Silo.Journal.Postgres;

/// <summary>
/// Writes to PostgreSQL, on a connection of its own that is made again where it was lost. Its transactions begin with
/// the sequencer's lock and the newest batch: whatever process commits, positions are in commit order and the chain is
/// one.
/// </summary>
/// <param name="database">The way to the database, for writing.</param>
/// <param name="tables">Where rows are written.</param>
/// <param name="people">Knows who was erased.</param>
/// <param name="time">The clock by which answers are remembered.</param>
/// <param name="durable">Told after each commit with events.</param>
internal sealed class PostgresCommitter(
    string database,
    RowTables tables,
    IPersonIndex people,
    TimeProvider time,
    Action<ChainHead> durable) : ICommitter, IDisposable
{
    private readonly Sequencer _sequencer = new();
    private readonly Pending _pending = new(tables);
    private NpgsqlConnection? _connection;

    public void Commit(ReadOnlySpan<Piece> pieces)
    {
        var making = false;
        try
        {
            using var transaction = Connected().BeginTransaction(IsolationLevel.ReadCommitted);
            var head = Write(pieces, transaction.Connection!);
            making = true;
            transaction.Commit();
            if (head is not null)
            {
                durable(head);
            }
        }
        catch (Exception error)
        {
            _pending.Clear();
            throw PostgresFault.Is(error) ? Meant(error, making) : AsItWas(error);
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

    /// <returns>The batch that was added to the chain; none where nothing happened.</returns>
    private ChainHead? Write(ReadOnlySpan<Piece> pieces, NpgsqlConnection connection)
    {
        var now = time.GetUtcNow();
        var known = Known.Ask(connection, Appends(pieces), now - RememberedAnswer.Kept);
        _sequencer.Begin(known.Head);
        Write(pieces, connection, new AppendPlan(known, _sequencer, _pending, people, now));
        var batch = _sequencer.Seal();
        if (batch is not null)
        {
            _pending.Add(batch);
        }

        _pending.Write(connection);
        return batch is null ? null : new ChainHead(batch.Number, batch.LastPosition, batch.Hash);
    }

    private void Write(ReadOnlySpan<Piece> pieces, NpgsqlConnection connection, AppendPlan plan)
    {
        var unit = new PostgresUnit(connection, tables);
        foreach (var piece in pieces)
        {
            if (piece is AppendPiece append)
            {
                append.Result = plan.Decide(append.Append);
            }
            else
            {
                // Other work sees what came before it.
                _pending.Write(connection);
                ((WorkPiece)piece).Run(unit);
            }
        }
    }

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
