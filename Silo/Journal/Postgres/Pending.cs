using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Journal.Postgres.Rows;
using Npgsql;
using NpgsqlTypes;

namespace LokaalSignaal.Silo.Journal.Postgres;

/// <summary>What the open transaction has decided and not yet written: as few statements as there are tables.</summary>
internal sealed class Pending(RowTables tables)
{
    private readonly List<object> _events = [];
    private readonly List<object> _texts = [];
    private readonly List<object> _documents = [];
    private readonly List<object> _people = [];
    private readonly List<object> _answers = [];
    private readonly List<object> _snapshots = [];
    private readonly List<object> _batches = [];
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly RowChanges _rows = new(tables);
    private long? _notified;

    public void Add(StoredEvent happened) => _events.Add(happened);

    public void Add(StoredText text) => _texts.Add(text);

    public void Add(StoredDocument document) => _documents.Add(document);

    public void Add(StoredResolution person) => _people.Add(person);

    public void Add(StoredAnswer answer) => _answers.Add(answer);

    public void Add(StoredSnapshot snapshot) => _snapshots.Add(snapshot);

    public void Add(Row row) => _rows.Add(row);

    /// <summary>Adds the name of a type of event that may not have been written before.</summary>
    public void Add(string word) => _words.Add(word);

    /// <summary>Adds the transaction's batch; everybody who listens is told when it is durable.</summary>
    public void Add(StoredBatch batch)
    {
        _batches.Add(batch);
        _notified = batch.LastPosition;
    }

    /// <summary>Writes it, and forgets it.</summary>
    public void Write(NpgsqlConnection connection)
    {
        using var batch = new NpgsqlBatch(connection);
        MoveTo(batch.BatchCommands, refuseAnswered: false);
        if (batch.BatchCommands.Count > 0)
        {
            batch.ExecuteNonQuery();
        }
    }

    /// <summary>
    /// Writes it in a transaction of its own, in one round trip, if nobody else wrote what it was decided on without; and
    /// forgets it.
    /// </summary>
    /// <returns>Whether it was written.</returns>
    public bool TryWriteAlone(NpgsqlConnection connection)
    {
        using var batch = new NpgsqlBatch(connection) { BatchCommands = { new(Known.Lock) } };
        MoveTo(batch.BatchCommands, refuseAnswered: true);
        try
        {
            batch.ExecuteNonQuery();
            return true;
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return false;
        }
    }

    public void Clear()
    {
        foreach (var list in new[] { _events, _texts, _documents, _people, _answers, _snapshots, _batches })
        {
            list.Clear();
        }

        _words.Clear();
        _rows.Clear();
        _notified = null;
    }

    // Rows come after the resolutions that some of their columns are found by.
    private void MoveTo(NpgsqlBatchCommandCollection commands, bool refuseAnswered)
    {
        Insert(commands, tables.Events, _events);
        Insert(commands, tables.Texts, _texts);
        Insert(commands, tables.Documents, _documents);
        Upsert(commands, tables.Resolutions, _people);
        Write(commands, tables.Answers, _answers, refuseAnswered);
        _rows.MoveTo(commands);
        Upsert(commands, tables.Snapshots, _snapshots);
        Insert(commands, tables.Batches, _batches);
        Name(commands);
        Notify(commands);
        Clear();
    }

    private static void Write(NpgsqlBatchCommandCollection commands, RowTable table, List<object> rows, bool refuse)
    {
        if (refuse)
        {
            Insert(commands, table, rows);
        }
        else
        {
            Upsert(commands, table, rows);
        }
    }

    private static void Insert(NpgsqlBatchCommandCollection commands, RowTable table, List<object> rows)
    {
        if (rows.Count > 0)
        {
            commands.Add(table.Insert(rows));
        }
    }

    private static void Upsert(NpgsqlBatchCommandCollection commands, RowTable table, List<object> rows)
    {
        if (rows.Count > 0)
        {
            commands.Add(table.Upsert(rows));
        }
    }

    private void Name(NpgsqlBatchCommandCollection commands)
    {
        if (_words.Count > 0)
        {
            commands.Add(new NpgsqlBatchCommand("INSERT INTO words (name) SELECT unnest($1) ON CONFLICT DO NOTHING")
            {
                Parameters = { new NpgsqlParameter<string[]> { TypedValue = [.. _words], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text } },
            });
        }
    }

    private void Notify(NpgsqlBatchCommandCollection commands)
    {
        if (_notified is { } position)
        {
            commands.Add(HeadWatch.Tell(position));
        }
    }
}
