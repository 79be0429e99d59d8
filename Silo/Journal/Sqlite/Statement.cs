using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace LokaalSignaal.Silo.Journal.Sqlite;

/// <summary>
/// A prepared statement, bound in the order of its parameters. It is used for what is hot, where the command objects
/// of ADO.NET cost as much as the database.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _utf8 = new byte[512];
    private int _bound;

    public Statement(sqlite3 database, string sql)
    {
        _database = database;
        Check(sqlite3_prepare_v3(database, sql, SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    public Statement Add(long value)
    {
        Check(sqlite3_bind_int64(_statement, ++_bound, value));
        return this;
    }

    public Statement Add(long? value) => value is { } number ? Add(number) : AddNothing();

    public Statement Add(bool value) => Add(value ? 1L : 0L);

    public Statement Add(DateTimeOffset value) => Add(value.ToUnixTimeMilliseconds());

    public Statement Add(DateTimeOffset? value) => Add(value?.ToUnixTimeMilliseconds());

    public Statement Add(DateOnly? value) =>
        Add(value?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    public Statement Add(string? value)
    {
        if (value is null)
        {
            return AddNothing();
        }

        if (_utf8.Length < value.Length * 3)
        {
            _utf8 = new byte[value.Length * 3];
        }

        return AddUtf8(_utf8.AsSpan(0, Encoding.UTF8.GetBytes(value, _utf8)));
    }

    public Statement AddUtf8(ReadOnlySpan<byte> value)
    {
        Check(sqlite3_bind_text(_statement, ++_bound, value));
        return this;
    }

    public Statement Add(byte[]? value) => value is null ? AddNothing() : AddBytes(value);

    public Statement AddBytes(ReadOnlySpan<byte> value)
    {
        Check(sqlite3_bind_blob(_statement, ++_bound, value));
        return this;
    }

    public Statement AddNothing()
    {
        Check(sqlite3_bind_null(_statement, ++_bound));
        return this;
    }

    /// <summary>Runs to the end.</summary>
    /// <returns>How many rows changed.</returns>
    public int Run()
    {
        try
        {
            while (Step())
            {
            }

            return sqlite3_changes(_database);
        }
        finally
        {
            Done();
        }
    }

    /// <summary>The first number of the first row; none without a row.</summary>
    public long? Number()
    {
        try
        {
            return Step() && sqlite3_column_type(_statement, 0) != SQLITE_NULL ? Int64(0) : null;
        }
        finally
        {
            Done();
        }
    }

    /// <summary>Goes to the next row.</summary>
    public bool Step()
    {
        var code = sqlite3_step(_statement);
        return code == SQLITE_ROW || (code == SQLITE_DONE ? false : throw Failure(code));
    }

    public long Int64(int column) => sqlite3_column_int64(_statement, column);

    public bool IsNull(int column) => sqlite3_column_type(_statement, column) == SQLITE_NULL;

    public ReadOnlySpan<byte> Bytes(int column) => sqlite3_column_blob(_statement, column);

    public string Text(int column) => Encoding.UTF8.GetString(sqlite3_column_blob(_statement, column));

    public string? TextOrNone(int column) => IsNull(column) ? null : Text(column);

    /// <summary>Makes it ready for the next use, and lets go of what it read.</summary>
    public void Done()
    {
        _bound = 0;
        _ = sqlite3_reset(_statement);
    }

    public void Dispose() => _statement.Dispose();

    /// <summary>The place of a named parameter; 0 where there is none.</summary>
    public int PlaceOf(string parameter) => sqlite3_bind_parameter_index(_statement, parameter);

    /// <summary>Continues binding from a place.</summary>
    public Statement At(int place)
    {
        _bound = place - 1;
        return this;
    }

    public int ColumnType() => sqlite3_column_type(_statement, 0);

    private void Check(int code)
    {
        if (code != SQLITE_OK)
        {
            throw Failure(code);
        }
    }

    private SqliteException Failure(int code) =>
        new(sqlite3_errmsg(_database).utf8_to_string(), code & 0xff, sqlite3_extended_errcode(_database));
}
