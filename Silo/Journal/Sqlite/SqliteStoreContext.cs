using LokaalSignaal.Silo.Journal.Model;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Journal.Sqlite;

/// <summary>The store on SQLite.</summary>
public sealed class SqliteStoreContext(DbContextOptions<SqliteStoreContext> options) : StoreContext(options)
{
    /// <inheritdoc/>
    public override bool ReadsUnionsInStep => true;
}
