using LokaalSignaal.Silo.Journal.Sqlite;
using Microsoft.Data.Sqlite;

namespace LokaalSignaal.Silo.Search.Sqlite;

/// <summary>The index's file. Where damage is met, it is begun anew.</summary>
internal sealed class SqliteFile(string file, Action emptied) : IDisposable
{
    private readonly Lock _gate = new();
    private SqliteConnection _writer = SqliteSchema.Open(file);
    private int _times;

    /// <summary>Reads; where damage is met, again in the index that was begun anew.</summary>
    public T Read<T>(Func<SqliteConnection, T> reading)
    {
        var times = Volatile.Read(ref _times);
        try
        {
            return ReadOnce(reading);
        }
        catch (SqliteException fault) when (SqliteFault.Unavailable(fault) is "damaged")
        {
            BeginAnew(times);
            return ReadOnce(reading);
        }
    }

    /// <summary>Writes, one at a time. What was being written comes again: whoever writes learns that it failed.</summary>
    public void Write(Action<SqliteConnection> writing)
    {
        lock (_gate)
        {
            try
            {
                writing(_writer);
            }
            catch (SqliteException fault) when (SqliteFault.Unavailable(fault) is "damaged")
            {
                BeginAnew(_times);
                throw;
            }
        }
    }

    public void Dispose()
    {
        Connections.Forget(file);
        _writer.Dispose();
    }

    private T ReadOnce<T>(Func<SqliteConnection, T> reading)
    {
        using var reader = Connections.Reader(file);
        return reading(reader);
    }

    // Of all who met the same damage the first begins anew.
    private void BeginAnew(int times)
    {
        lock (_gate)
        {
            if (times != _times)
            {
                return;
            }

            Connections.Forget(file);
            _writer.Dispose();
            _writer = SqliteSchema.OpenNew(file);
            _times++;
        }

        emptied();
    }
}
