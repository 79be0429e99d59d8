using System.Text.Json;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using Microsoft.Data.Sqlite;

namespace LokaalSignaal.Silo.Search.Sqlite;

/// <summary>The index in a file of its own beside the store, in SQLite's own full-text tables.</summary>
public sealed class SqliteIndex : ISearchIndex, IDisposable
{
    private readonly SqliteFile _file;

    private SqliteIndex(string file) => _file = new SqliteFile(file, () => Emptied?.Invoke());

    /// <inheritdoc/>
    public event Action? Emptied;

    /// <inheritdoc/>
    public bool IsShared => false;

    /// <summary>
    /// Opens an index, or makes an empty one; one of another shape is thrown away. Damage inside shows when it is met:
    /// to look for it here would take longer with every case.
    /// </summary>
    public static SqliteIndex Open(string file) => new(file);

    /// <inheritdoc/>
    public ValueTask<long> PositionAsync(CancellationToken cancellationToken = default) => new(_file.Read(reader =>
        Number(reader, "SELECT value FROM state WHERE name = 'position'") ?? 0));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SearchHit>> FindAsync(SearchQuery query, long? after, int most, ReadScope scope, CancellationToken cancellationToken = default) => new(_file.Read<IReadOnlyList<SearchHit>>(reader =>
    {
        if (Match(reader, query) is not { } match)
        {
            return [];
        }

        var (low, high) = query.Range(after);
        var direction = query.OldestFirst ? "" : "DESC";
        return Hits(reader, $"""
            SELECT docs.id, docs.case_id
            FROM (SELECT rowid AS id FROM found WHERE found MATCH $match AND rowid BETWEEN $low AND $high ORDER BY rowid {direction} LIMIT $most) hit
            JOIN docs ON docs.id = hit.id ORDER BY docs.id {direction}
            """, ("$match", match), ("$low", low), ("$high", high), ("$most", most));
    }));

    /// <inheritdoc/>
    public ValueTask<int> CountAsync(SearchQuery query, int most, ReadScope scope, CancellationToken cancellationToken = default) => new(_file.Read(reader =>
    {
        if (Match(reader, query) is not { } match)
        {
            return 0;
        }

        var (low, high) = query.Range(null);
        return (int)(Number(
            reader,
            "SELECT count(*) FROM (SELECT rowid FROM found WHERE found MATCH $match AND rowid BETWEEN $low AND $high LIMIT $most)",
            ("$match", match), ("$low", low), ("$high", high), ("$most", most)) ?? 0);
    }));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> AmongAsync(IReadOnlyCollection<string> cases, string words, ReadScope scope, CancellationToken cancellationToken = default) => new(_file.Read<IReadOnlyList<string>>(reader =>
    {
        if (cases.Count == 0 || SqliteMatch.Of(words, [], beginning => WordCounts.ThatBegin(reader, beginning)) is not { } match)
        {
            return [];
        }

        return [.. Hits(reader, """
            SELECT docs.id, docs.case_id FROM json_each($cases) wanted
            JOIN docs ON docs.case_id = wanted.value
            WHERE EXISTS (SELECT 1 FROM found WHERE found MATCH $match AND found.rowid = docs.id)
            """, ("$match", match), ("$cases", JsonSerializer.Serialize(cases))).Select(hit => hit.CaseId)];
    }));

    /// <inheritdoc/>
    public ValueTask<long?> PlaceOfAsync(string caseId, ReadScope scope, CancellationToken cancellationToken = default) => new(_file.Read(reader =>
        Number(reader, "SELECT id FROM docs WHERE case_id = $case", ("$case", caseId))));

    /// <inheritdoc/>
    public ValueTask<IndexedCase?> CaseAsync(string caseId, ReadScope scope, CancellationToken cancellationToken = default) => new(_file.Read(reader =>
        Cases(reader, "docs.case_id = $match", caseId) is [var found] ? found : null));

    /// <inheritdoc/>
    public ValueTask<WordFrequency> FrequencyAsync(OwnerId municipality, IReadOnlyCollection<string> words, ReadScope scope, CancellationToken cancellationToken = default) => new(_file.Read(reader =>
        new WordFrequency(
            Number(reader, "SELECT value FROM state WHERE name = 'documents'") ?? 0,
            words.Distinct().ToDictionary(word => word, word => WordCounts.Of(reader, word)))));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<IndexedCase>> NewestAsync(OwnerId municipality, AnyOf any, int most, ReadScope scope, CancellationToken cancellationToken = default) => new(_file.Read<IReadOnlyList<IndexedCase>>(reader =>
    {
        var place = SqliteMatch.Quoted(Facet.Place(new Shelf(municipality.Value, CaseKind.Signal)));
        return any.Terms is [] ? [] : Cases(
            reader,
            $"docs.id IN (SELECT rowid FROM found WHERE found MATCH $match ORDER BY rowid DESC LIMIT {most})",
            $"facets : {place} AND {(any.AreFacets ? "facets" : "words")} : ({string.Join(" OR ", any.Terms.Select(SqliteMatch.Quoted))})");
    }));

    /// <inheritdoc/>
    public async ValueTask SaveAsync(DocumentReading reading, long? position, CancellationToken cancellationToken = default)
    {
        var documents = await reading(cancellationToken);
        _file.Write(writer => Put(writer, documents, position));
    }

    /// <inheritdoc/>
    /// <remarks>No file of it holds a byte of what was erased.</remarks>
    public async ValueTask EraseAsync(DocumentReading reading, CancellationToken cancellationToken = default)
    {
        var documents = await reading(cancellationToken);
        _file.Write(writer =>
        {
            var gone = SqliteWriting.Gone(writer, documents);
            Put(writer, documents, null);
            SqliteWriting.Scrub(writer, gone);
        });
    }

    /// <inheritdoc/>
    public ValueTask<long> BeginAsync(CancellationToken cancellationToken = default)
    {
        _file.Write(SqliteWriting.Clear);
        return new(0);
    }

    /// <inheritdoc/>
    public ValueTask FinishAsync(long making, long position, CancellationToken cancellationToken = default)
    {
        _file.Write(writer => Put(writer, [], position));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

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
            SqliteWriting.Replace(writer, document);
        }

        if (position is { } reached)
        {
            SqliteWriting.Note(writer, reached);
        }

        transaction.Commit();
    }

    private static string? Match(SqliteConnection reader, SearchQuery query) =>
        SqliteMatch.Of(query.Words, query.Facets.Prepend(Facet.Place(query.In)), beginning => WordCounts.ThatBegin(reader, beginning));

    private static long? Number(SqliteConnection reader, string sql, params (string Name, object Value)[] arguments)
    {
        using var command = Command(reader, sql, arguments);
        return command.ExecuteScalar() as long?;
    }

    private static List<SearchHit> Hits(SqliteConnection connection, string sql, params (string Name, object Value)[] arguments)
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

    private static List<IndexedCase> Cases(SqliteConnection reader, string where, string match)
    {
        using var command = Command(reader, $"SELECT case_id, words, facets FROM docs WHERE {where}", ("$match", match));
        using var rows = command.ExecuteReader();
        var found = new List<IndexedCase>();
        while (rows.Read())
        {
            found.Add(new IndexedCase(rows.GetString(0), [.. SearchDocument.Split(rows.GetString(1))], [.. SearchDocument.Split(rows.GetString(2))]));
        }

        return found;
    }
}
