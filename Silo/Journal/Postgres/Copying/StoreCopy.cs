using System.Data;
using LokaalSignaal.Silo.Journal.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LokaalSignaal.Silo.Journal.Postgres.Copying;

/// <summary>
/// Copies a store between a server and a file, row by row. A backup is the same file whatever the store is on, and can be
/// put back on either.
/// </summary>
internal static class StoreCopy
{
    /// <summary>Writes the store of a server, as it is at one moment, into a new file; it is on the disk when it ends.</summary>
    /// <exception cref="NpgsqlException">The server can't be read.</exception>
    /// <exception cref="SqliteException">The file can't be written.</exception>
    public static async Task ToFileAsync(string database, string path, CancellationToken cancellationToken)
    {
        await using (var file = new SqliteConnection(Sqlite.Connections.Text(path, SqliteOpenMode.ReadWriteCreate, pooled: false)))
        {
            await file.OpenAsync(cancellationToken).ConfigureAwait(false);
            _ = UpToDate(file);
            await using var server = new NpgsqlConnection(Connections.Onlooker(database));
            await server.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using var moment = await server.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken).ConfigureAwait(false);
            await using var writing = file.BeginTransaction();
            foreach (var table in Tables())
            {
                await ToFileAsync(server, file, table, cancellationToken).ConfigureAwait(false);
            }

            await writing.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        await using var copy = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        copy.Flush(flushToDisk: true);
    }

    /// <summary>Writes the store of a file into an empty one on a server: all of it, or nothing.</summary>
    /// <param name="path">The file; it is brought up to date.</param>
    /// <param name="database">The server's database.</param>
    /// <returns>Why not; none: it is there.</returns>
    public static async Task<StoreRefusal?> ToServerAsync(string path, string database)
    {
        await using var file = new SqliteConnection(Sqlite.Connections.Text(path, SqliteOpenMode.ReadWrite, pooled: false));
        await file.OpenAsync().ConfigureAwait(false);
        if (UpToDate(file) is { } refusal)
        {
            return refusal;
        }

        await using var server = new NpgsqlConnection(Connections.Writer(database));
        await server.OpenAsync().ConfigureAwait(false);
        await using var model = new PostgresStoreContext(PostgresOpening.Model(server));
        await model.Database.MigrateAsync().ConfigureAwait(false);
        await using var writing = await server.BeginTransactionAsync().ConfigureAwait(false);
        foreach (var table in CopiedTable.In(model))
        {
            await UnfencedAsync(server, table, () => ToServerAsync(file, server, table)).ConfigureAwait(false);
        }

        await writing.CommitAsync().ConfigureAwait(false);
        return null;
    }

    // Nothing is copied through a fence. It is taken away from the tables' own role until the copy can be seen.
    private static async Task UnfencedAsync(NpgsqlConnection server, CopiedTable table, Func<Task> copy)
    {
        var fenced = PostgresOpening.Scalar(server, $"SELECT relforcerowsecurity FROM pg_class WHERE oid = '{table.Name}'::regclass") is true;
        if (!fenced)
        {
            await copy().ConfigureAwait(false);
            return;
        }

        _ = PostgresOpening.Scalar(server, $"ALTER TABLE {table.Name} NO FORCE ROW LEVEL SECURITY");
        await copy().ConfigureAwait(false);
        _ = PostgresOpening.Scalar(server, $"ALTER TABLE {table.Name} FORCE ROW LEVEL SECURITY");
    }

    private static StoreRefusal? UpToDate(SqliteConnection file)
    {
        using var model = new SqliteStoreContext(SqliteOpening.Model(file));
        return SchemaUpgrade.Run(file, model);
    }

    private static CopiedTable[] Tables()
    {
        using var unopened = new NpgsqlConnection();
        using var model = new PostgresStoreContext(PostgresOpening.Model(unopened));
        return CopiedTable.In(model);
    }

    private static async Task ToFileAsync(NpgsqlConnection server, SqliteConnection file, CopiedTable table, CancellationToken cancellationToken)
    {
        await using var reading = new NpgsqlCommand(table.Reading, server) { CommandTimeout = 0 };
        await using var rows = await reading.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken).ConfigureAwait(false);
        await using var inserting = file.CreateCommand();
        inserting.CommandText = table.Inserting;
        for (var column = 1; column <= table.Columns; column++)
        {
            inserting.Parameters.Add(new SqliteParameter { ParameterName = $"${column}" });
        }

        while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            for (var column = 0; column < table.Columns; column++)
            {
                inserting.Parameters[column].Value = CopiedTable.ForFile(rows.GetValue(column));
            }

            _ = inserting.ExecuteNonQuery();
        }
    }

    private static async Task ToServerAsync(SqliteConnection file, NpgsqlConnection server, CopiedTable table)
    {
        await using var reading = file.CreateCommand();
        reading.CommandText = table.Reading;
        await using var rows = await reading.ExecuteReaderAsync().ConfigureAwait(false);
        await using var writing = await server.BeginBinaryImportAsync(table.Importing).ConfigureAwait(false);
        writing.Timeout = Timeout.InfiniteTimeSpan;
        while (await rows.ReadAsync().ConfigureAwait(false))
        {
            await writing.StartRowAsync().ConfigureAwait(false);
            for (var column = 0; column < table.Columns; column++)
            {
                await WriteAsync(writing, table, column, rows.GetValue(column)).ConfigureAwait(false);
            }
        }

        _ = await writing.CompleteAsync().ConfigureAwait(false);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter writing, CopiedTable table, int column, object value)
    {
        if (value is DBNull)
        {
            return writing.WriteNullAsync();
        }

        var (converted, type) = table.ForServer(column, value);
        return writing.WriteAsync(converted, type);
    }
}
