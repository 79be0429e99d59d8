using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Postgres;
using Npgsql;

namespace LokaalSignaal.Silo.Search.Postgres;

/// <summary>
/// The index in the store's own database, one for all processes, behind its policies: words in a table of their own, found
/// by what is leak-proof, so that the policies cost no index.
/// </summary>
public sealed class PostgresIndex : ISearchIndex, IAsyncDisposable
{
    private readonly NpgsqlDataSource _writers;
    private readonly ScopedReading _reading;
    private readonly WantedTerms _wanted;
    private readonly Lexemes _lexemes;
    private readonly IndexKeeping _keeping;

    /// <param name="database">How to connect to the database.</param>
    /// <param name="scoped">Reads in the readers' role; it stays its owner's.</param>
    internal PostgresIndex(string database, NpgsqlDataSource scoped)
    {
        _writers = NpgsqlDataSource.Create(Connections.Keeper(database));
        _reading = new ScopedReading(scoped);
        _lexemes = new Lexemes(scoped);
        _wanted = new WantedTerms(_reading, _lexemes);
        _keeping = new IndexKeeping(_writers, _lexemes);
    }

    /// <inheritdoc/>
    /// <remarks>It never is: what damages it damages the store.</remarks>
    public event Action? Emptied
    {
        add { }
        remove { }
    }

    /// <inheritdoc/>
    public bool IsShared => true;

    /// <inheritdoc/>
    public async ValueTask<long> PositionAsync(CancellationToken cancellationToken = default) =>
        (await _reading.RowsAsync(ReadScope.Everything, IndexState.Position(), row => row.GetInt64(0), cancellationToken)).FirstOrDefault();

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<SearchHit>> FindAsync(SearchQuery query, long? after, int most, ReadScope scope, CancellationToken cancellationToken = default)
    {
        if (await _wanted.OfAsync(query, scope, cancellationToken) is not { } wanted)
        {
            return [];
        }

        var (low, high) = query.Range(after);
        var order = query.OldestFirst ? "ORDER BY id" : "ORDER BY id DESC";
        var finding = Finding(wanted, $"""
            SELECT d.id, d.case_id FROM ({FindingSql.Page(wanted, low, high, order, most)}) hit JOIN search_docs d ON d.id = hit.id {order}
            """);
        return await _reading.RowsAsync(scope, finding, row => new SearchHit(row.GetInt64(0), row.GetString(1)), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<int> CountAsync(SearchQuery query, int most, ReadScope scope, CancellationToken cancellationToken = default)
    {
        if (await _wanted.OfAsync(query, scope, cancellationToken) is not { } wanted)
        {
            return 0;
        }

        var (low, high) = query.Range(null);
        var counting = Finding(wanted, $"SELECT count(*) FROM ({FindingSql.Some(wanted, low, high, most)}) hit");
        return (int)(await _reading.RowsAsync(scope, counting, row => row.GetInt64(0), cancellationToken))[0];
    }

    /// <inheritdoc/>
    /// <remarks>Who wrote something sees its document, but no word of the municipality's others: it is matched here.</remarks>
    public async ValueTask<IReadOnlyList<string>> AmongAsync(IReadOnlyCollection<string> cases, string words, ReadScope scope, CancellationToken cancellationToken = default)
    {
        if (cases.Count == 0 || SearchWords.Typed(words) is not { } typed)
        {
            return [];
        }

        var documents = await IndexedAsync("case_id = ANY ($1)", scope, cancellationToken, (object)cases.ToArray());
        var lexemes = await _lexemes.OfAsync(documents.SelectMany(document => document.Words).Concat(typed.Whole).Append(typed.Last), cancellationToken);
        return [.. documents.Where(document => Matching.Has(document.Words, typed, lexemes)).Select(document => document.CaseId)];
    }

    /// <inheritdoc/>
    public async ValueTask<long?> PlaceOfAsync(string caseId, ReadScope scope, CancellationToken cancellationToken = default) =>
        await _reading.RowsAsync(scope, ScopedReading.Query("SELECT id FROM search_docs WHERE case_id = $1", caseId), row => row.GetInt64(0), cancellationToken)
            is [var place] ? place : null;

    /// <inheritdoc/>
    public async ValueTask<IndexedCase?> CaseAsync(string caseId, ReadScope scope, CancellationToken cancellationToken = default) =>
        await IndexedAsync("case_id = $1", scope, cancellationToken, caseId) is [var found] ? found : null;

    /// <inheritdoc/>
    public async ValueTask<WordFrequency> FrequencyAsync(OwnerId municipality, IReadOnlyCollection<string> words, ReadScope scope, CancellationToken cancellationToken = default)
    {
        var counting = ScopedReading.Query(
            "SELECT word, docs FROM search_words WHERE municipality = $1 AND kind = $2 AND word = ANY ($3)",
            municipality.Value, CaseKind.Signal.Value, words.Append(WantedTerms.Every).ToArray());
        var counts = (await _reading.RowsAsync(scope, counting, row => (Word: row.GetString(0), Documents: row.GetInt64(1)), cancellationToken))
            .ToDictionary(row => row.Word, row => row.Documents, StringComparer.Ordinal);
        return counts.Remove(WantedTerms.Every, out var documents) ? new WordFrequency(documents, counts) : new WordFrequency(0, counts);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<IndexedCase>> NewestAsync(OwnerId municipality, AnyOf any, int most, ReadScope scope, CancellationToken cancellationToken = default)
    {
        const string newest = """
            id IN (
                SELECT p.id FROM unnest(ARRAY(
                    SELECT term FROM search_words WHERE municipality = $1 AND kind = $2 AND word = ANY ($3))) AS wanted(term)
                CROSS JOIN LATERAL (SELECT id FROM search_postings WHERE term = wanted.term ORDER BY id DESC LIMIT $4) p
                GROUP BY p.id ORDER BY p.id DESC LIMIT $4)
            """;
        string[] words = [.. any.AreFacets ? any.Terms.Select(WantedTerms.Facet) : any.Terms];
        return words is [] ? [] : await IndexedAsync(newest, scope, cancellationToken, municipality.Value, CaseKind.Signal.Value, words, (long)most);
    }

    /// <inheritdoc/>
    public ValueTask SaveAsync(DocumentReading reading, long? position, CancellationToken cancellationToken = default) =>
        _keeping.SaveAsync(reading, position, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>
    /// Nobody who asks the server finds it any more. The server's log and the free space of its files may hold it until
    /// they are used again, as with the store's own tables.
    /// </remarks>
    public ValueTask EraseAsync(DocumentReading reading, CancellationToken cancellationToken = default) =>
        _keeping.EraseAsync(reading, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<long> BeginAsync(CancellationToken cancellationToken = default) => _keeping.BeginAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask FinishAsync(long making, long position, CancellationToken cancellationToken = default) =>
        _keeping.FinishAsync(making, position, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _writers.DisposeAsync();

    private static NpgsqlBatchCommand Finding(IReadOnlyList<Wanted> wanted, string sql) =>
        FindingSql.Pattern(wanted) is { } pattern ? ScopedReading.Query(sql, pattern) : ScopedReading.Query(sql);

    private async ValueTask<List<IndexedCase>> IndexedAsync(string where, ReadScope scope, CancellationToken cancellationToken, params object[] arguments) =>
        await _reading.RowsAsync(
            scope,
            ScopedReading.Query($"SELECT case_id, words, facets FROM search_docs WHERE {where}", arguments),
            row => new IndexedCase(row.GetString(0), [.. SearchDocument.Split(row.GetString(1))], [.. SearchDocument.Split(row.GetString(2))]),
            cancellationToken);
}
