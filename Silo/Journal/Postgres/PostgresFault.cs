using System.Net.Sockets;
using Npgsql;

namespace LokaalSignaal.Silo.Journal.Postgres;

/// <summary>Tells what an error of PostgreSQL, or of the way to it, means for whoever wanted to write.</summary>
internal static class PostgresFault
{
    private const string IdleInTransaction = "25P03";

    /// <summary>Whether it comes from the database or the way to it.</summary>
    public static bool Is(Exception error) => error is NpgsqlException or SocketException or TimeoutException || IsOutOfTurn(error);

    /// <summary>
    /// Whether a message came that nobody waited for, as it may on a line that was cut or stood still: Npgsql gives up the
    /// connection then, and tells it by a bare exception.
    /// </summary>
    public static bool IsOutOfTurn(Exception error) => error.GetType() == typeof(Exception) && error.Source == nameof(Npgsql);

    /// <summary>
    /// Whether the two ends of a connection no longer agree on what is prepared on it, as after something that was given up
    /// halfway. It would fail whoever gets it next, and has to be let go of.
    /// </summary>
    public static bool IsAtOdds(Exception error) => IsOutOfTurn(error)
        || error is PostgresException { SqlState: PostgresErrorCodes.DuplicatePreparedStatement or PostgresErrorCodes.InvalidSqlStatementName };

    /// <summary>Whether the store as a whole can't be used, whatever is given to it; and why.</summary>
    public static string? Unavailable(Exception error) => error is not PostgresException told || IsAtOdds(error) ? "io" : told.SqlState switch
    {
        PostgresErrorCodes.DiskFull => "disk-full",
        PostgresErrorCodes.ReadOnlySqlTransaction => "read-only",
        PostgresErrorCodes.OutOfMemory => "memory",
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => "damaged",
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable => "locked",
        // Connections, resources, an operator who stops the server, its system, and a session it ended: by classes.
        ['0', '8', ..] or ['5', '3', ..] or ['5', '7', ..] or ['5', '8', ..] or ['2', '8', ..] or IdleInTransaction => "io",
        _ => null,
    };

    /// <summary>Why something can't be written, ever.</summary>
    public static string Poison(Exception error) => (error as PostgresException)?.SqlState switch
    {
        ['2', '3', ..] => "constraint",
        ['5', '4', ..] or PostgresErrorCodes.StringDataRightTruncation => "too-big",
        ['2', '2', ..] => "malformed",
        _ => "unexpected",
    };
}
