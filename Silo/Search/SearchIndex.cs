using System.Text.Json;
using LokaalSignaal.Silo.Journal.Sqlite;
using Microsoft.Data.Sqlite;

namespace LokaalSignaal.Silo.Search;

/// <summary>
/// The words of signals and fiches, in a file of their own beside the store. It holds nothing that the store hasn't, is
/// left out of backups, and made anew where it is missing.
/// </summary>
public sealed class SearchIndex : IDisposable
{
    // Times a million and some: cases of one millisecond, in whatever order they came.
    private const int IdBits = 20;

    private readonly string _file;
    private readonly Lock _gate = new();
    private SqliteConnection _writer;
    private int _times;

    private SearchIndex(string file) => (_file, _writer) = (file, SearchSchema.Open(file));

    /// <summary>It turned out to be damaged and was begun anew, empty.</summary>
    public event Action? Emptied;

    /// <summary>
    /// Opens an index, or makes an empty one; one of another shape is thrown away. Damage inside shows when it is met:
    /// to look for it here would take longer with every case.
    /// </summary>
    public static SearchIndex Open(string file) => new(file);

    /// <summary>The last position of the journal that is in it; 0 for an empty one.</summary>
    public long Position => Read(reader =>
    {
        using var command = Command(reader, "SELECT value FROM state WHERE name = 'position'");
        return command.ExecuteScalar() is long position ? position : 0;
    });

    /// <summary>What matches, in the order of when it was given.</summary>
    /// <param name="query">What is searched for.</param>
    /// <param name="after">The place of the last one that was seen; none: from the start.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<SearchHit> Find(SearchQuery query, long? after, int most) => Read<IReadOnlyList<SearchHit>>(reader =>
    {
        if (Match(reader, query) is not { } match)
        {
            return [];
        }

        var (low, high) = Range(query, after);
        var direction = query.OldestFirst ? "" : "DESC";
        return Read(reader, $"""
            SELECT docs.id, docs.case_id
            FROM (SELECT rowid AS id FROM found WHERE found MATCH $match AND rowid BETWEEN $low AND $high ORDER BY rowid {direction} LIMIT $most) hit
            JOIN docs ON docs.id = hit.id ORDER BY docs.id {direction}
            """, ("$match", match), ("$low", low), ("$high", high), ("$most", most));
    });

    /// <summary>How many match, up to a number.</summary>
    public int Count(SearchQuery query, int most) => Read(reader =>
    {
        if (Match(reader, query) is not { } match)
        {
            return 0;
        }

        var (low, high) = Range(query, null);
        using var command = Command(
            reader,
            "SELECT count(*) FROM (SELECT rowid FROM found WHERE found MATCH $match AND rowid BETWEEN $low AND $high LIMIT $most)",
            ("$match", match), ("$low", low), ("$high", high), ("$most", most));
        return Convert.ToInt32(command.ExecuteScalar(), null);
    });

    /// <summary>Those of some cases that have these words.</summary>
    public IReadOnlyList<string> Among(IReadOnlyCollection<string> cases, string words) => Read<IReadOnlyList<string>>(reader =>
    {
        if (cases.Count == 0 || Match(reader, new SearchQuery(words, [])) is not { } match)
        {
            return [];
        }

        return [.. Read(reader, """
            SELECT docs.id, docs.case_id FROM json_each($cases) wanted
            JOIN docs ON docs.case_id = wanted.value
            WHERE EXISTS (SELECT 1 FROM found WHERE found MATCH $match AND found.rowid = docs.id)
            """, ("$match", match), ("$cases", JsonSerializer.Serialize(cases))).Select(hit => hit.CaseId)];
    });

    /// <summary>The place of a case; none where it isn't in the index.</summary>
    public long? PlaceOf(string caseId) => Read(reader =>
    {
        using var command = Command(reader, "SELECT id FROM docs WHERE case_id = $case", ("$case", caseId));
        return command.ExecuteScalar() as long?;
    });

    /// <summary>The lowest place that a case of this moment can have.</summary>
    public static long PlaceAt(DateTimeOffset moment) =>
        Math.Clamp(moment.ToUnixTimeMilliseconds(), 0, (long.MaxValue >> IdBits) - 1) << IdBits;

    /// <summary>Puts documents in, in place of what was there of their cases; and notes how far the journal is in it.</summary>
    public void Save(IEnumerable<SearchDocument> documents, long? position) => Write(writer => Put(writer, documents, position));

    /// <summary>Puts documents in, in place of those from which something was erased, and leaves no word of it in any file.</summary>
    public void Erase(IReadOnlyCollection<SearchDocument> documents) => Write(writer =>
    {
        var gone = SearchWriting.Gone(writer, documents);
        Put(writer, documents, null);
        SearchWriting.Scrub(writer, gone);
    });

    /// <summary>Empties it.</summary>
    public void Clear() => Write(writer =>
        Connections.Set(writer, "INSERT INTO found (found) VALUES ('delete-all'); DELETE FROM docs; DELETE FROM words; DELETE FROM state;"));

    /// <inheritdoc/>
    public void Dispose()
    {
        Connections.Forget(_file);
        _writer.Dispose();
    }

    /// <summary>How many documents there are.</summary>
    internal static long Size(SqliteConnection reader)
    {
        using var command = Command(reader, "SELECT value FROM state WHERE name = 'documents'");
        return command.ExecuteScalar() as long? ?? 0;
    }

    /// <summary>Reads; where damage is met, again in the index that was begun anew.</summary>
    internal T Read<T>(Func<SqliteConnection, T> reading)
    {
        var times = Volatile.Read(ref _times);
        try
        {
            return ReadOnce(reading);
        }
        catch (SqliteException fault) when (SqliteFault.Unavailable(fault) is "damaged")
        {
            BeginAnew(times);
            return ReadOnce(reading);
        }
    }

    internal static SqliteCommand Command(SqliteConnection connection, string sql, params (string Name, object Value)[] arguments)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in arguments)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    private static void Put(SqliteConnection writer, IEnumerable<SearchDocument> documents, long? position)
    {
        using var transaction = writer.BeginTransaction();
        foreach (var document in documents)
        {
            SearchWriting.Replace(writer, document, PlaceAt(document.At), 1L << IdBits);
        }

        if (position is { } reached)
        {
            using var command = Command(
                writer,
                "INSERT INTO state VALUES ('position', $at) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                ("$at", reached));
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private T ReadOnce<T>(Func<SqliteConnection, T> reading)
    {
        using var reader = Connections.Reader(_file);
        return reading(reader);
    }

    // What was being written comes again: whoever writes learns that it failed.
    private void Write(Action<SqliteConnection> writing)
    {
        lock (_gate)
        {
            try
            {
                writing(_writer);
            }
            catch (SqliteException fault) when (SqliteFault.Unavailable(fault) is "damaged")
            {
                BeginAnew(_times);
                throw;
            }
        }
    }

    // Of all who met the same damage the first begins anew.
    private void BeginAnew(int times)
    {
        lock (_gate)
        {
            if (times != _times)
            {
                return;
            }

            Connections.Forget(_file);
            _writer.Dispose();
            _writer = SearchSchema.OpenNew(_file);
            _times++;
        }

        Emptied?.Invoke();
    }

    private static (long Low, long High) Range(SearchQuery query, long? after)
    {
        var low = query.From is { } from ? PlaceAt(from) : 0;
        var high = query.Before is { } before ? PlaceAt(before) - 1 : long.MaxValue;
        return after is not { } last ? (low, high)
            : query.OldestFirst ? (Math.Max(low, last + 1), high)
            : (low, Math.Min(high, last - 1));
    }

    private static string? Match(SqliteConnection reader, SearchQuery query) =>
        query.Match(beginning => WordCounts.ThatBegin(reader, beginning));

    private static List<SearchHit> Read(SqliteConnection connection, string sql, params (string Name, object Value)[] arguments)
    {
        using var command = Command(connection, sql, arguments);
        using var rows = command.ExecuteReader();
        var hits = new List<SearchHit>();
        while (rows.Read())
        {
            hits.Add(new SearchHit(rows.GetInt64(0), rows.GetString(1)));
        }

        return hits;
    }
}
