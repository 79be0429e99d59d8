using LokaalSignaal.Silo.Journal;
using Npgsql;

namespace LokaalSignaal.Silo.Search.Postgres;

/// <summary>Looks up what somebody typed in the words that the index has, as far as its reader reaches.</summary>
internal sealed class WantedTerms(ScopedReading reading, Lexemes lexemes)
{
    /// <summary>The word that every document has: how many documents there are.</summary>
    public const string Every = "";

    // Many terms with more postings than this aren't gathered: a page of documents that have one is soon found otherwise.
    private const int MostPostings = 20_000;

    private const string Whole = """
        SELECT lexeme, term, sum(docs)::bigint FROM search_words
        WHERE municipality = $1 AND kind = $2 AND lexeme = ANY($3) GROUP BY lexeme, term
        """;

    private static readonly string _beginning = $"""
        SELECT CASE WHEN sum(docs) <= {MostPostings} OR count(DISTINCT term) <= {FindingSql.Few}
                    THEN coalesce(array_agg(DISTINCT term), '{"{}"}') ELSE '{"{}"}' END,
               coalesce(sum(docs), 0)::bigint
        FROM search_words WHERE municipality = $1 AND kind = $2 AND word >= $3 AND word < $4
        """;

    /// <summary>A facet as the words have it; no word begins so.</summary>
    public static string Facet(string facet) => ":" + facet;

    /// <summary>What must be there, the last of it every document; none: nothing can be found.</summary>
    public async ValueTask<IReadOnlyList<Wanted>?> OfAsync(SearchQuery query, ReadScope scope, CancellationToken cancellationToken)
    {
        if (SearchWords.Typed(query.Words) is not { } typed)
        {
            return null;
        }

        var made = await lexemes.OfAsync(typed.Whole.Append(typed.Last), cancellationToken);
        string[] whole = [.. typed.Whole.Select(word => made[word]).Concat(query.Facets.Select(Facet)).Append(Every).Distinct()];
        var known = new Dictionary<string, Wanted>(StringComparer.Ordinal);
        Wanted? begun = null;
        await reading.ReadAsync(scope, Take, cancellationToken, Queries(query.In, [.. whole.Append(made[typed.Last]).Distinct()], typed.Last));
        if (typed.Last.Length < SearchWords.ShortestBeginning)
        {
            begun = known.GetValueOrDefault(made[typed.Last]);
        }

        return begun is not { Documents: > 0 } || !whole.All(known.ContainsKey) ? null : [begun, .. whole.Select(lexeme => known[lexeme])];

        void Take(int which, NpgsqlDataReader row)
        {
            if (which == 0)
            {
                known[row.GetString(0)] = new Wanted([row.GetInt64(1)], row.GetInt64(2));
            }
            else
            {
                begun = Begun(typed.Last, row.GetFieldValue<long[]>(0), row.GetInt64(1), known.GetValueOrDefault(made[typed.Last]));
            }
        }
    }

    private static NpgsqlBatchCommand[] Queries(Shelf shelf, string[] whole, string last) =>
    [
        ScopedReading.Query(Whole, shelf.Municipality, shelf.Kind.Value, whole),
        .. last.Length < SearchWords.ShortestBeginning ? Array.Empty<NpgsqlBatchCommand>()
            : [ScopedReading.Query(_beginning, shelf.Municipality, shelf.Kind.Value, last, last + "\U0010FFFF")],
    ];

    // What was typed may be a whole word too: then its other forms will do.
    private static Wanted Begun(string beginning, long[] terms, long documents, Wanted? same)
    {
        var most = Math.Max(documents, same?.Documents ?? 0);
        return terms is [] && documents > 0
            ? new Wanted(same?.Terms ?? [], most) { Beginning = beginning }
            : new Wanted([.. terms.Union(same?.Terms ?? [])], documents + (same?.Documents ?? 0));
    }
}
