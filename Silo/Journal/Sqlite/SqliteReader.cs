using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using Microsoft.Data.Sqlite;

namespace LokaalSignaal.Silo.Journal.Sqlite;

/// <summary>Reads the journal, on a connection of its own. Used by one caller at a time.</summary>
internal sealed class SqliteReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Statements _statements;

    public SqliteReader(string file)
    {
        _connection = Connections.Reader(file, pooled: false);
        _statements = new Statements(_connection.Handle!);
    }

    public long Version(string id) => _statements[JournalSql.Version].Add(id).Number() ?? 0;

    public CaseHistory Read(string id, bool fromStart)
    {
        var snapshot = fromStart ? null : Snapshot(id);
        return new CaseHistory(snapshot, Events(_statements[JournalSql.History].Add(id).Add(snapshot?.Version ?? 0)));
    }

    public ImmutableArray<RecordedEvent> After(long position, int max) =>
        Events(_statements[JournalSql.After].Add(position).Add((long)max));

    public Recollection? Recall(ReadOnlySpan<byte> key, DateTimeOffset since)
    {
        var found = _statements["SELECT case_id, version, request, at FROM answers WHERE key = ? AND at >= ?"];
        try
        {
            return found.AddBytes(key).Add(since).Step()
                ? new Recollection(CaseId.Of(found.Text(0)), found.Int64(1), found.Bytes(2).ToArray(), Moment(found.Int64(3)))
                : null;
        }
        finally
        {
            found.Done();
        }
    }

    public bool Any(string sql, string[] arguments)
    {
        var query = _statements[sql];
        foreach (var argument in arguments)
        {
            query.Add(argument);
        }

        return query.Number() is not null;
    }

    public void Dispose()
    {
        _statements.Dispose();
        _connection.Dispose();
    }

    private SnapshotDraft? Snapshot(string id)
    {
        var kept = _statements["SELECT version, schema, body FROM snapshots WHERE case_id = ?"];
        try
        {
            return kept.Add(id).Step()
                ? new SnapshotDraft(kept.Int64(0), (int)kept.Int64(1), kept.Bytes(2).ToArray())
                : null;
        }
        finally
        {
            kept.Done();
        }
    }

    private static ImmutableArray<RecordedEvent> Events(Statement rows)
    {
        try
        {
            var events = ImmutableArray.CreateBuilder<RecordedEvent>();
            while (rows.Step())
            {
                events.Add(Event(rows));
            }

            return events.DrainToImmutable();
        }
        finally
        {
            rows.Done();
        }
    }

    private static RecordedEvent Event(Statement row) => new(
        row.Int64(0),
        CaseId.Of(row.Text(1)),
        row.Int64(2),
        Moment(row.Int64(5)),
        row.TextOrNone(6) is { } by && Pseudonym.TryRead(by, out var who) ? who : null,
        Stored.Capacity(row.Text(7)),
        EventJson.Read(row.Text(3), row.Bytes(4)));

    private static DateTimeOffset Moment(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
