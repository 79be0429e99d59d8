using System.Collections.Immutable;

namespace LokaalSignaal.Silo.Search;

/// <summary>What is searched for.</summary>
/// <param name="Words">What somebody typed; anything at all.</param>
/// <param name="Facets">What must hold, as <see cref="Facet"/> makes them.</param>
public sealed record SearchQuery(string Words, ImmutableArray<string> Facets)
{
    /// <summary>Given at this moment or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Given before this moment.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Whether the oldest come first.</summary>
    public bool OldestFirst { get; init; }

    /// <summary>The query as the index understands it; none: there is nothing to search by.</summary>
    /// <param name="wordsThatBegin">The words of the index that begin so; none: too many of them.</param>
    internal string? Match(Func<string, IReadOnlyList<string>?> wordsThatBegin)
    {
        if (SearchWords.Typed(Words) is not { } terms)
        {
            return null;
        }

        var words = $"words : ({string.Join(" AND ", terms.Whole.Select(Quoted).Append(Last(terms.Last, wordsThatBegin)))})";
        return Facets.IsDefaultOrEmpty ? words : $"facets : ({string.Join(" AND ", Facets.Select(Quoted))}) AND {words}";
    }

    // One or two letters begin half of all words; and up to six the index knows beginnings as such.
    private static string Last(string begun, Func<string, IReadOnlyList<string>?> wordsThatBegin) => begun.Length switch
    {
        < SearchSchema.ShortestBeginning => Quoted(begun),
        <= SearchSchema.LongestBeginning => $"{Quoted(begun)} *",
        _ => wordsThatBegin(begun) switch
        {
            null => $"{Quoted(begun)} *",
            [] => Quoted(begun),
            var words => $"({string.Join(" OR ", words.Select(Quoted))})",
        },
    };

    // Terms are letters and digits only; quoted, so that none of them is taken for an operator.
    private static string Quoted(string term) => $"\"{term}\"";
}
