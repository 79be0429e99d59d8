using Npgsql;

namespace LokaalSignaal.Silo.Search.Postgres;

/// <summary>What must be written so that the index holds some documents: only what differs from what it holds.</summary>
internal sealed class IndexChanges
{
    private const string Held = "SELECT case_id, id, words, facets FROM search_docs WHERE case_id = ANY ($1)";
    private const string Taken = "SELECT id FROM search_docs WHERE id = ANY ($1)";

    private readonly List<(SearchDocument Document, long Place)> _documents = [];
    private readonly List<(long Term, long Place)> _gone = [];
    private readonly List<(long Term, long Place, string Municipality)> _come = [];
    private readonly Dictionary<(Shelf Shelf, string Word), (string Lexeme, long More)> _words = [];

    private IndexChanges()
    {
    }

    /// <summary>Whether words or facets go that were there.</summary>
    public bool TakeWordsAway => _words.Values.Any(word => word.More < 0) || _gone.Count > 0;

    /// <summary>Looks at what the index holds of some documents, in a transaction that has the index's lock.</summary>
    public static async ValueTask<IndexChanges> OfAsync(
        NpgsqlConnection connection,
        IReadOnlyCollection<SearchDocument> documents,
        Lexemes lexemes,
        CancellationToken cancellationToken)
    {
        var changes = new IndexChanges();
        var held = await HeldAsync(connection, documents, cancellationToken);
        SearchDocument[] changed = [.. documents.DistinctBy(document => document.CaseId).Where(document =>
            held.GetValueOrDefault(document.CaseId) is not { } old || old.Words != document.Words || old.Facets != document.Facets)];
        var words = changed.Select(document => document.Words).Concat(changed.Select(document => held.GetValueOrDefault(document.CaseId)?.Words));
        var known = await lexemes.OfAsync(words.SelectMany(SearchDocument.Split), cancellationToken);
        var places = await PlacesAsync(connection, [.. changed.Where(document => !held.ContainsKey(document.CaseId))], cancellationToken);
        foreach (var document in changed)
        {
            var old = held.GetValueOrDefault(document.CaseId);
            changes.Add(document, old, old?.Place ?? places[document.CaseId], known);
        }

        return changes;
    }

    /// <summary>What writes it.</summary>
    public IEnumerable<NpgsqlBatchCommand> Writing() => _documents.Count == 0 ? [] : IndexWriting.Of(_documents, _gone, _come, _words);

    private void Add(SearchDocument document, HeldDocument? old, long place, IReadOnlyDictionary<string, string> lexemes)
    {
        var shelf = Shelf.Of(document.CaseId);
        var (before, after) = (old is null ? [] : WordsOf(old.Words, old.Facets), WordsOf(document.Words, document.Facets));
        _documents.Add((document, place));
        Count(shelf, before.Except(after), -1, lexemes);
        Count(shelf, after.Except(before), 1, lexemes);
        var (had, has) = (TermsOf(shelf, before, lexemes), TermsOf(shelf, after, lexemes));
        _gone.AddRange(had.Except(has).Select(term => (term, place)));
        _come.AddRange(has.Except(had).Select(term => (term, place, shelf.Municipality)));
    }

    private void Count(Shelf shelf, IEnumerable<string> words, long more, IReadOnlyDictionary<string, string> lexemes)
    {
        foreach (var word in words)
        {
            var before = _words.GetValueOrDefault((shelf, word)).More;
            _words[(shelf, word)] = (lexemes.GetValueOrDefault(word, word), before + more);
        }
    }

    // Its words, its facets, and what every document has.
    private static HashSet<string> WordsOf(string words, string facets) =>
        [.. SearchDocument.Split(words), .. SearchDocument.Split(facets).Select(WantedTerms.Facet), WantedTerms.Every];

    private static HashSet<long> TermsOf(Shelf shelf, IEnumerable<string> words, IReadOnlyDictionary<string, string> lexemes) =>
        [.. words.Select(word => lexemes.GetValueOrDefault(word, word)).Distinct().Select(lexeme => Lexemes.Term(shelf, lexeme))];

    private static async ValueTask<Dictionary<string, HeldDocument>> HeldAsync(
        NpgsqlConnection connection,
        IReadOnlyCollection<SearchDocument> documents,
        CancellationToken cancellationToken)
    {
        var held = new Dictionary<string, HeldDocument>(StringComparer.Ordinal);
        await foreach (var row in RowsAsync(connection, Held, documents.Select(document => document.CaseId).ToArray(), cancellationToken))
        {
            held.Add(row.GetString(0), new HeldDocument(row.GetInt64(1), row.GetString(2), row.GetString(3)));
        }

        return held;
    }

    private static async ValueTask<Dictionary<string, long>> PlacesAsync(
        NpgsqlConnection connection,
        SearchDocument[] documents,
        CancellationToken cancellationToken)
    {
        var places = documents.ToDictionary(document => document.CaseId, Places.For, StringComparer.Ordinal);
        while (true)
        {
            var taken = new HashSet<long>();
            await foreach (var row in RowsAsync(connection, Taken, places.Values.ToArray(), cancellationToken))
            {
                taken.Add(row.GetInt64(0));
            }

            var waiting = places.GroupBy(pair => pair.Value).SelectMany(same => same.Skip(taken.Contains(same.Key) ? 0 : 1)).ToArray();
            if (waiting.Length == 0)
            {
                return places;
            }

            foreach (var (document, place) in waiting)
            {
                places[document] = place + 1;
            }
        }
    }

    private static async IAsyncEnumerable<NpgsqlDataReader> RowsAsync(
        NpgsqlConnection connection,
        string sql,
        object argument,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { ScopedReading.Query(sql, argument) } };
        await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            yield return rows;
        }
    }

    private sealed record HeldDocument(long Place, string Words, string Facets);
}
