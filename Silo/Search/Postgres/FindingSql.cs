using System.Globalization;

namespace LokaalSignaal.Silo.Search.Postgres;

/// <summary>
/// Writes the query that finds what has all that is wanted. It goes through the postings of the rarest, in the order of
/// their places, and asks of each for the others; where those are as many, the server goes through both at once. Terms
/// stand in it as they are: they are numbers, and by them the server knows which are rare.
/// </summary>
internal static class FindingSql
{
    /// <summary>So many terms are gone through one by one, each in its order; of more all is gathered first.</summary>
    public const int Few = 8;

    /// <summary>Tells the places of a page, in their order; <c>$1</c> is how a word must begin, where anything says so.</summary>
    public static string Page(IReadOnlyList<Wanted> wanted, long low, long high, string order, int most)
    {
        var first = First(wanted);
        return first.Terms.Length is 1 or > Few
            ? $"{Of(wanted, low, high)} {order} LIMIT {most}"
            : string.Create(CultureInfo.InvariantCulture, $"""
                SELECT DISTINCT one.id FROM unnest({Array(first.Terms)}) AS wanted(term)
                CROSS JOIN LATERAL (SELECT p.id FROM search_postings p WHERE p.term = wanted.term {Others(wanted, low, high)} {order} LIMIT {most}) one
                {order} LIMIT {most}
                """);
    }

    /// <summary>Tells some places, in no order.</summary>
    public static string Some(IReadOnlyList<Wanted> wanted, long low, long high, int most) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(wanted, low, high)} LIMIT {most}");

    /// <summary>The argument of <c>$1</c>, to be found in a text of words; none: there is none.</summary>
    public static string? Pattern(IEnumerable<Wanted> wanted) =>
        wanted.FirstOrDefault(IsByWords) is { } begun ? $"% {begun.Beginning}%" : null;

    private static string Of(IReadOnlyList<Wanted> wanted, long low, long high)
    {
        var first = First(wanted);
        return $"SELECT {(first.Terms.Length > 1 ? "DISTINCT " : "")}p.id FROM search_postings p WHERE {Among(first.Terms, "p")} {Others(wanted, low, high)}";
    }

    // The last one is what every document has: it need not be asked for.
    private static Wanted First(IReadOnlyList<Wanted> wanted) => wanted.Where(one => !IsByWords(one)).MinBy(one => one.Documents)!;

    private static string Others(IReadOnlyList<Wanted> wanted, long low, long high)
    {
        var others = wanted.Where(one => one != First(wanted) && one != wanted[^1]).Select(one => $"AND {Has(one)}");
        return string.Create(CultureInfo.InvariantCulture, $"AND p.id BETWEEN {low} AND {high} {string.Join(' ', others)}");
    }

    private static bool IsByWords(Wanted one) => one.Beginning is not null;

    // With an offset it is asked of each by itself: the server would else read all of them beforehand.
    private static string Has(Wanted one)
    {
        var posted = $"SELECT FROM search_postings o WHERE {Among(one.Terms, "o")} AND o.id = p.id";
        const string begun = "EXISTS (SELECT FROM search_docs o WHERE o.id = p.id AND ' ' || o.words LIKE $1 OFFSET 0)";
        return !IsByWords(one) ? $"EXISTS ({posted})" : one.Terms is [] ? begun : $"({begun} OR EXISTS ({posted} OFFSET 0))";
    }

    private static string Among(long[] terms, string postings) => terms is [var term]
        ? string.Create(CultureInfo.InvariantCulture, $"{postings}.term = {term}")
        : $"{postings}.term = ANY ({Array(terms)})";

    private static string Array(long[] terms) =>
        $"'{{{string.Join(',', terms.Select(one => one.ToString(CultureInfo.InvariantCulture)))}}}'::bigint[]";
}
