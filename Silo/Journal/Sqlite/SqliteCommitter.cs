using LokaalSignaal.Silo.Journal.Sqlite.Rows;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace LokaalSignaal.Silo.Journal.Sqlite;

/// <summary>Writes to SQLite, on a connection of its own.</summary>
internal sealed class SqliteCommitter : ICommitter, IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Statements _statements;
    private readonly Batch _batch;
    private readonly AppendWriter _appends;
    private readonly SqliteUnit _unit;
    private readonly Action<ChainHead> _durable;

    /// <param name="connection">The writer's connection; taken over.</param>
    /// <param name="people">Knows who was erased.</param>
    /// <param name="time">The clock by which answers are remembered.</param>
    /// <param name="durable">Told after each commit with events.</param>
    public SqliteCommitter(SqliteConnection connection, IPersonIndex people, TimeProvider time, Action<ChainHead> durable)
    {
        _connection = connection;
        _durable = durable;
        _statements = new Statements(connection.Handle!);
        var rows = new RowWriters(_statements);
        _batch = new Batch(_statements, NewestBatch());
        _appends = new AppendWriter(_statements, rows, _batch, people, time);
        _unit = new SqliteUnit(connection, _statements, rows);
    }

    public ChainHead Head => _batch.Durable;

    public void Commit(ReadOnlySpan<Piece> pieces)
    {
        var making = false;
        try
        {
            Begin();
            Write(pieces);
            _batch.Seal();
            making = true;
            _statements["COMMIT"].Run();
        }
        catch (Exception error)
        {
            RollBack();
            throw error is SqliteException fault ? Meant(fault, making) : Wrapped(error);
        }

        Committed();
    }

    public void Dispose()
    {
        _batch.Dispose();
        _statements.Dispose();
        _connection.Dispose();
    }

    private void Begin()
    {
        _statements["BEGIN IMMEDIATE"].Run();
        _batch.Begin();
    }

    private void Write(ReadOnlySpan<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece is AppendPiece append)
            {
                append.Result = _appends.Write(append.Append);
            }
            else
            {
                ((WorkPiece)piece).Run(_unit);
            }
        }
    }

    private void Committed()
    {
        var before = _batch.Durable;
        _batch.Commit();
        if (_batch.Durable != before)
        {
            _durable(_batch.Durable);
        }
    }

    private void RollBack()
    {
        // Some faults have rolled back already.
        if (sqlite3_get_autocommit(_connection.Handle) == 0)
        {
            _statements["ROLLBACK"].Run();
        }
    }

    private static Exception Meant(SqliteException fault, bool making) =>
        SqliteFault.Unavailable(fault) is { } code
            ? new StoreUnavailableException(code, unsure: making && code == "io")
            : new PoisonException(SqliteFault.Poison(fault), fault);

    // Work that isn't ours may throw what it likes; the caller gets it as it was.
    private static Exception Wrapped(Exception error)
    {
        System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(error);
        return error;
    }

    private ChainHead NewestBatch()
    {
        var statement = _statements[JournalSql.Head];
        try
        {
            return statement.Step()
                ? new ChainHead(statement.Int64(0), statement.Int64(1), statement.Bytes(2).ToArray())
                : ChainHead.None;
        }
        finally
        {
            statement.Done();
        }
    }
}
