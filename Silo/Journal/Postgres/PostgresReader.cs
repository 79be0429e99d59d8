using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using Npgsql;

namespace LokaalSignaal.Silo.Journal.Postgres;

/// <summary>Reads the journal. Reading can be repeated: a connection that was lost meanwhile is no reason to fail.</summary>
internal sealed class PostgresReader(NpgsqlDataSource source)
{
    private const string Columns = "position, case_id, version, type, body, at, by, capacity";
    private const string Version = "SELECT version FROM events WHERE case_id = $1 ORDER BY version DESC LIMIT 1";
    private const string History = $"SELECT {Columns} FROM events WHERE case_id = $1 AND version > $2 ORDER BY version";
    private const string After = $"SELECT {Columns} FROM events WHERE position > $1 ORDER BY position LIMIT $2";
    private const string Kept = "SELECT version, schema, body FROM snapshots WHERE case_id = $1";
    private const string Answer = "SELECT case_id, version, request, at FROM answers WHERE key = $1 AND at >= $2";

    public async ValueTask<long> VersionAsync(CaseId id, CancellationToken cancellationToken) =>
        (await RowsAsync(Version, row => row.GetInt64(0), cancellationToken, id.ToString()).ConfigureAwait(false)).FirstOrDefault();

    // The snapshot first: events are never older than what was read of it.
    public async ValueTask<CaseHistory> ReadAsync(CaseId id, bool fromStart, CancellationToken cancellationToken)
    {
        var kept = fromStart ? [] : await RowsAsync(Kept, Snapshot, cancellationToken, id.ToString()).ConfigureAwait(false);
        var snapshot = kept.FirstOrDefault();
        return new CaseHistory(
            snapshot,
            await RowsAsync(History, Event, cancellationToken, id.ToString(), snapshot?.Version ?? 0).ConfigureAwait(false));
    }

    public ValueTask<ImmutableArray<RecordedEvent>> AfterAsync(long position, int max, CancellationToken cancellationToken) =>
        RowsAsync(After, Event, cancellationToken, position, (long)max);

    public async ValueTask<Recollection?> RecallAsync(byte[] key, DateTimeOffset since, CancellationToken cancellationToken) =>
        (await RowsAsync(Answer, Recollected, cancellationToken, key, since.ToUnixTimeMilliseconds()).ConfigureAwait(false))
            .FirstOrDefault();

    public async ValueTask<bool> AnyAsync(string sql, string[] arguments) =>
        !(await RowsAsync(sql, _ => true, CancellationToken.None, arguments).ConfigureAwait(false)).IsEmpty;

    private async ValueTask<ImmutableArray<T>> RowsAsync<T>(
        string sql,
        Func<NpgsqlDataReader, T> read,
        CancellationToken cancellationToken,
        params object[] arguments)
    {
        try
        {
            return await OnceAsync(sql, read, arguments, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (PostgresFault.Is(error) && PostgresFault.Unavailable(error) is not null)
        {
            source.Clear();
        }

        try
        {
            return await OnceAsync(sql, read, arguments, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (PostgresFault.Is(error) && PostgresFault.Unavailable(error) is { } code)
        {
            throw new StoreUnavailableException(code);
        }
    }

    private async ValueTask<ImmutableArray<T>> OnceAsync<T>(
        string sql,
        Func<NpgsqlDataReader, T> read,
        object[] arguments,
        CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var argument in arguments)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = argument });
        }

        var rows = ImmutableArray.CreateBuilder<T>();
        await using var told = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await told.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            rows.Add(read(told));
        }

        return rows.DrainToImmutable();
    }

    private static SnapshotDraft Snapshot(NpgsqlDataReader row) =>
        new(row.GetInt64(0), row.GetInt32(1), row.GetFieldValue<byte[]>(2));

    private static Recollection Recollected(NpgsqlDataReader row) =>
        new(CaseId.Of(row.GetString(0)), row.GetInt64(1), row.GetFieldValue<byte[]>(2), Moment(row.GetInt64(3)));

    private static RecordedEvent Event(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        CaseId.Of(row.GetString(1)),
        row.GetInt64(2),
        Moment(row.GetInt64(5)),
        !row.IsDBNull(6) && Pseudonym.TryRead(row.GetString(6), out var who) ? who : null,
        Stored.Capacity(row.GetString(7)),
        EventJson.Read(row.GetString(3), row.GetFieldValue<byte[]>(4)));

    private static DateTimeOffset Moment(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
