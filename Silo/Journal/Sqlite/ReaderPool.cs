using System.Collections.Concurrent;

namespace LokaalSignaal.Silo.Journal.Sqlite;

/// <summary>Readers with their prepared statements, for whoever needs one.</summary>
internal sealed class ReaderPool(string file) : IDisposable
{
    private readonly ConcurrentBag<SqliteReader> _idle = [];
    private volatile bool _closed;

    public T Use<T>(Func<SqliteReader, T> read)
    {
        if (_closed)
        {
            throw new StoreUnavailableException("closed");
        }

        var reader = _idle.TryTake(out var idle) ? idle : new SqliteReader(file);
        try
        {
            return read(reader);
        }
        finally
        {
            Return(reader);
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    private void Return(SqliteReader reader)
    {
        if (_closed)
        {
            reader.Dispose();
        }
        else
        {
            _idle.Add(reader);
        }
    }
}
