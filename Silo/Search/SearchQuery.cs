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
    internal string? Match => SearchWords.Typed(Words) is { } terms ? Matching(terms, Facets) : null;

    // Terms are letters and digits only; quoted, so that none of them is taken for an operator.
    internal static string Matching(SearchTerms terms, ImmutableArray<string> facets)
    {
        var last = terms.Last.Length >= ShortestBeginning ? $"\"{terms.Last}\" *" : $"\"{terms.Last}\"";
        var words = $"words : ({string.Join(" AND ", terms.Whole.Select(term => $"\"{term}\"").Append(last))})";
        return facets.IsDefaultOrEmpty
            ? words
            : $"facets : ({string.Join(" AND ", facets.Select(facet => $"\"{facet}\""))}) AND {words}";
    }

    // One or two letters begin half of all words.
    private const int ShortestBeginning = 3;
}
