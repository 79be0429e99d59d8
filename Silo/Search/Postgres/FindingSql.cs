using System.Globalization;

namespace LokaalSignaal.Silo.Search.Postgres;

/// <summary>
/// Writes the query that finds what has all that is wanted. It goes through the postings of the rarest, in the order of
/// their places, and asks of each for the others; where those are as many, the server goes through both at once. Terms
/// stand in it as they are: they are numbers, and by them the server knows which are rare.
/// </summary>
internal static class FindingSql
{
    /// <summary>Tells places; <c>$1</c> is how a word must begin, where anything says so.</summary>
    public static string Of(IReadOnlyList<Wanted> wanted, long low, long high, string order, int most)
    {
        var first = wanted.Where(one => one.Beginning is null).MinBy(one => one.Documents)!;
        var others = wanted.Where(one => one != first && one != wanted[^1]).Select(Has);
        return string.Create(CultureInfo.InvariantCulture, $"""
            SELECT {(first.Terms.Length > 1 ? "DISTINCT " : "")}p.id FROM search_postings p
            WHERE {Among(first.Terms, "p")} AND p.id BETWEEN {low} AND {high}{string.Concat(others.Select(has => $"\n    AND {has}"))}
            {order} LIMIT {most}
            """);
    }

    /// <summary>The argument of <c>$1</c>, to be found in a text of words; none: there is none.</summary>
    public static string? Pattern(IEnumerable<Wanted> wanted) =>
        wanted.FirstOrDefault(ByWords) is { } begun ? $"% {begun.Beginning}%" : null;

    private static bool ByWords(Wanted one) => one.Beginning is not null;

    private static string Has(Wanted one)
    {
        var posted = $"EXISTS (SELECT FROM search_postings o WHERE {Among(one.Terms, "o")} AND o.id = p.id)";
        var begun = "EXISTS (SELECT FROM search_docs o WHERE o.id = p.id AND ' ' || o.words LIKE $1 OFFSET 0)";
        return !ByWords(one) ? posted : one.Terms is [] ? begun : $"({begun} OR {posted})";
    }

    private static string Among(long[] terms, string postings) => terms is [var term]
        ? string.Create(CultureInfo.InvariantCulture, $"{postings}.term = {term}")
        : $"{postings}.term = ANY ('{{{string.Join(',', terms.Select(one => one.ToString(CultureInfo.InvariantCulture)))}}}'::bigint[])";
}
