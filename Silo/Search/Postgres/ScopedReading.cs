using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Postgres;
using Npgsql;
using NpgsqlTypes;

namespace LokaalSignaal.Silo.Search.Postgres;

/// <summary>Reads the index behind the fence: each query says how far it reaches, in the same round trip.</summary>
internal sealed class ScopedReading(NpgsqlDataSource source)
{
    /// <summary>Runs queries in one transaction, and reads the rows of each.</summary>
    /// <param name="scope">How far they reach.</param>
    /// <param name="read">Reads a row; it is told of which query.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="queries">The queries.</param>
    public async ValueTask ReadAsync(
        ReadScope scope,
        Action<int, NpgsqlDataReader> read,
        CancellationToken cancellationToken,
        params NpgsqlBatchCommand[] queries)
    {
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(ScopeOfReading.Say(scope));
        foreach (var query in queries)
        {
            batch.BatchCommands.Add(query);
        }

        await using var told = await batch.ExecuteReaderAsync(cancellationToken);
        for (var query = 0; await told.NextResultAsync(cancellationToken); query++)
        {
            while (await told.ReadAsync(cancellationToken))
            {
                read(query, told);
            }
        }
    }

    /// <summary>The rows of one query.</summary>
    public async ValueTask<List<T>> RowsAsync<T>(ReadScope scope, NpgsqlBatchCommand query, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        await ReadAsync(scope, (_, row) => rows.Add(read(row)), cancellationToken, query);
        return rows;
    }

    /// <summary>A query with its arguments: strings, numbers, and arrays of them.</summary>
    public static NpgsqlBatchCommand Query(string sql, params object[] arguments)
    {
        var query = new NpgsqlBatchCommand(sql);
        foreach (var argument in arguments)
        {
            query.Parameters.Add(Parameter(argument));
        }

        return query;
    }

    private static NpgsqlParameter Parameter(object value) => value switch
    {
        string[] texts => new NpgsqlParameter<string[]> { TypedValue = texts, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
        long[] numbers => new NpgsqlParameter<long[]> { TypedValue = numbers, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint },
        _ => new NpgsqlParameter { Value = value },
    };
}
