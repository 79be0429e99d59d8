using Npgsql;

namespace LokaalSignaal.Silo.Search.Postgres;

/// <summary>
/// Writes the index. Whoever writes has the index's lock first and reads the store then: of two processes the later one
/// writes what is newer, whichever began. So to erase in one process is enough.
/// </summary>
internal sealed class IndexKeeping(NpgsqlDataSource source, Lexemes lexemes)
{
    private const string Lock = "SELECT pg_advisory_xact_lock(7810209)";
    private const string Empty = "TRUNCATE search_docs, search_words, search_postings";

    public async ValueTask SaveAsync(DocumentReading reading, long? position, CancellationToken cancellationToken) =>
        _ = await PutAsync(reading, position, cancellationToken);

    /// <remarks>
    /// Words stand in the keys of one index, whose upper levels keep what was removed: it is made anew. The postings hold
    /// numbers, but which of them a document has tells something too.
    /// </remarks>
    public async ValueTask EraseAsync(DocumentReading reading, CancellationToken cancellationToken)
    {
        if (await PutAsync(reading, null, cancellationToken))
        {
            await TidyAsync(
                cancellationToken,
                "VACUUM (INDEX_CLEANUP ON) search_docs, search_words, search_postings",
                "REINDEX TABLE search_words");
        }
    }

    public async ValueTask<long> BeginAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var writing = await LockedAsync(connection, cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var command in IndexState.Begin().Prepend(new NpgsqlBatchCommand(Empty)))
        {
            batch.BatchCommands.Add(command);
        }

        var making = (long)(await batch.ExecuteScalarAsync(cancellationToken))!;
        await writing.CommitAsync(cancellationToken);
        return making;
    }

    public async ValueTask FinishAsync(long making, long position, CancellationToken cancellationToken)
    {
        await using (var connection = await source.OpenConnectionAsync(cancellationToken))
        {
            await using var writing = await LockedAsync(connection, cancellationToken);
            await RunAsync(connection, [IndexState.Finish(making, position)], cancellationToken);
            await writing.CommitAsync(cancellationToken);
        }

        // The plans of whoever searches next know how much there is.
        await TidyAsync(cancellationToken, "VACUUM (ANALYZE) search_docs, search_words, search_postings");
    }

    /// <returns>Whether words went that were there.</returns>
    private async ValueTask<bool> PutAsync(DocumentReading reading, long? position, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var writing = await LockedAsync(connection, cancellationToken);
        var changes = await IndexChanges.OfAsync(connection, await reading(cancellationToken), lexemes, cancellationToken);
        List<NpgsqlBatchCommand> commands = [.. changes.Writing(), .. position is { } reached ? [IndexState.Move(reached)] : Array.Empty<NpgsqlBatchCommand>()];
        await RunAsync(connection, commands, cancellationToken);
        await writing.CommitAsync(cancellationToken);
        return changes.TakeWordsAway;
    }

    private static async ValueTask<NpgsqlTransaction> LockedAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var writing = await connection.BeginTransactionAsync(cancellationToken);
        await RunAsync(connection, [new NpgsqlBatchCommand(Lock)], cancellationToken);
        return writing;
    }

    private static async ValueTask RunAsync(NpgsqlConnection connection, List<NpgsqlBatchCommand> commands, CancellationToken cancellationToken)
    {
        if (commands.Count == 0)
        {
            return;
        }

        await using var batch = new NpgsqlBatch(connection);
        foreach (var command in commands)
        {
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private async ValueTask TidyAsync(CancellationToken cancellationToken, params string[] statements)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        foreach (var statement in statements.Prepend("SET lock_timeout = 0"))
        {
            await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
