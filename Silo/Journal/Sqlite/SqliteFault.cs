using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace LokaalSignaal.Silo.Journal.Sqlite;

/// <summary>Tells what an error of SQLite means for whoever wanted to write.</summary>
internal static class SqliteFault
{
    /// <summary>Whether the store as a whole can't be written, whatever is given to it; and why.</summary>
    public static string? Unavailable(SqliteException error) => error.SqliteErrorCode switch
    {
        SQLITE_FULL => "disk-full",
        SQLITE_READONLY => "read-only",
        SQLITE_IOERR or SQLITE_CANTOPEN or SQLITE_PERM => "io",
        SQLITE_BUSY or SQLITE_LOCKED or SQLITE_PROTOCOL => "locked",
        SQLITE_CORRUPT or SQLITE_NOTADB => "damaged",
        SQLITE_NOMEM => "memory",
        _ => null,
    };

    /// <summary>Why something can't be written, ever.</summary>
    public static string Poison(SqliteException error) => error.SqliteErrorCode switch
    {
        SQLITE_CONSTRAINT => "constraint",
        SQLITE_TOOBIG => "too-big",
        SQLITE_MISMATCH => "malformed",
        _ => "unexpected",
    };
}
