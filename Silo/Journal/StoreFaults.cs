using LokaalSignaal.Cases;
using LokaalSignaal.Health;
using LokaalSignaal.Silo.Journal.Postgres;
using LokaalSignaal.Silo.Journal.Sqlite;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LokaalSignaal.Silo.Journal;

/// <summary>What failures of the databases mean, wherever in reading or writing they come up.</summary>
public sealed class StoreFaults : IStoreFaults
{
    /// <inheritdoc/>
    public Answer? MeaningOf(Exception failure) => failure switch
    {
        StoreUnavailableException { Unsure: true } => new Answer.Unknown(),
        StoreUnavailableException gone => new Answer.Unavailable(gone.Code),
        SqliteException fault when SqliteFault.Unavailable(fault) is { } code => new Answer.Unavailable(code),
        NpgsqlException fault when PostgresFault.Unavailable(fault) is { } code => new Answer.Unavailable(code),
        _ when PostgresFault.IsOutOfTurn(failure) => new Answer.Unavailable("io"),
        // The disk under what stands beside the store, like the ledger of erasures; not a caller's broken connection, which has a type of its own.
        IOException disk when disk.GetType() == typeof(IOException) => new Answer.Unavailable("io"),
        { InnerException: { } inner } => MeaningOf(inner),
        _ => null,
    };
}
