using Npgsql;

namespace LokaalSignaal.Silo.Search.Postgres;

/// <summary>Writes changes of the index with a statement for each table: each column travels as an array.</summary>
internal static class IndexWriting
{
    private const string Gone = """
        DELETE FROM search_postings p USING unnest($1, $2) AS gone(term, id) WHERE p.term = gone.term AND p.id = gone.id
        """;

    private const string Come = """
        INSERT INTO search_postings (term, id, municipality) SELECT * FROM unnest($1, $2, $3) AS come(term, id, municipality)
        ORDER BY term, id ON CONFLICT DO NOTHING
        """;

    private const string Documents = """
        INSERT INTO search_docs (id, municipality, kind, case_id, words, facets) SELECT * FROM unnest($1, $2, $3, $4, $5, $6)
        ON CONFLICT (id) DO UPDATE SET words = excluded.words, facets = excluded.facets
        """;

    private const string Words = """
        INSERT INTO search_words AS w (municipality, kind, word, lexeme, term, docs) SELECT * FROM unnest($1, $2, $3, $4, $5, $6)
        ON CONFLICT (municipality, kind, word) DO UPDATE SET docs = w.docs + excluded.docs
        """;

    // A word that is in no document any more goes too.
    private const string Unused = """
        DELETE FROM search_words w USING unnest($1, $2, $3) AS less(municipality, kind, word)
        WHERE w.municipality = less.municipality AND w.kind = less.kind AND w.word = less.word AND w.docs <= 0
        """;

    public static IEnumerable<NpgsqlBatchCommand> Of(
        IReadOnlyCollection<(SearchDocument Document, long Place)> documents,
        IReadOnlyCollection<(long Term, long Place)> gone,
        IReadOnlyCollection<(long Term, long Place, string Municipality)> come,
        IReadOnlyDictionary<(Shelf Shelf, string Word), (string Lexeme, long More)> words)
    {
        yield return Written(documents);
        yield return ScopedReading.Query(Gone, gone.Select(row => row.Term).ToArray(), gone.Select(row => row.Place).ToArray());
        yield return ScopedReading.Query(
            Come,
            come.Select(row => row.Term).ToArray(), come.Select(row => row.Place).ToArray(), come.Select(row => row.Municipality).ToArray());
        yield return Counted([.. words.Where(word => word.Value.More != 0)]);
        yield return Dropped([.. words.Where(word => word.Value.More < 0).Select(word => word.Key)]);
    }

    private static NpgsqlBatchCommand Written(IReadOnlyCollection<(SearchDocument Document, long Place)> documents)
    {
        Shelf[] shelves = [.. documents.Select(row => Shelf.Of(row.Document.CaseId))];
        return ScopedReading.Query(
            Documents,
            documents.Select(row => row.Place).ToArray(),
            shelves.Select(shelf => shelf.Municipality).ToArray(),
            shelves.Select(shelf => shelf.Kind.Value).ToArray(),
            documents.Select(row => row.Document.CaseId).ToArray(),
            documents.Select(row => row.Document.Words).ToArray(),
            documents.Select(row => row.Document.Facets).ToArray());
    }

    private static NpgsqlBatchCommand Counted(KeyValuePair<(Shelf Shelf, string Word), (string Lexeme, long More)>[] words) => ScopedReading.Query(
        Words,
        words.Select(word => word.Key.Shelf.Municipality).ToArray(),
        words.Select(word => word.Key.Shelf.Kind.Value).ToArray(),
        words.Select(word => word.Key.Word).ToArray(),
        words.Select(word => word.Value.Lexeme).ToArray(),
        words.Select(word => Lexemes.Term(word.Key.Shelf, word.Value.Lexeme)).ToArray(),
        words.Select(word => word.Value.More).ToArray());

    private static NpgsqlBatchCommand Dropped((Shelf Shelf, string Word)[] words) => ScopedReading.Query(
        Unused,
        words.Select(word => word.Shelf.Municipality).ToArray(),
        words.Select(word => word.Shelf.Kind.Value).ToArray(),
        words.Select(word => word.Word).ToArray());
}
