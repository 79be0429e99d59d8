namespace LokaalSignaal.Silo.Search.Sqlite;

/// <summary>A query as SQLite's full-text index understands it.</summary>
internal static class SqliteMatch
{
    /// <summary>Words and facets; none: there is nothing to search by.</summary>
    /// <param name="words">What somebody typed.</param>
    /// <param name="facets">What must hold.</param>
    /// <param name="wordsThatBegin">The words of the index that begin so; none: too many of them.</param>
    public static string? Of(string words, IEnumerable<string> facets, Func<string, IReadOnlyList<string>?> wordsThatBegin)
    {
        if (SearchWords.Typed(words) is not { } terms)
        {
            return null;
        }

        var match = $"words : ({string.Join(" AND ", terms.Whole.Select(Quoted).Append(Last(terms.Last, wordsThatBegin)))})";
        return string.Join(" AND ", facets.Select(Quoted)) is { Length: > 0 } wanted ? $"facets : ({wanted}) AND {match}" : match;
    }

    // One or two letters begin half of all words; and up to six the index knows beginnings as such.
    private static string Last(string begun, Func<string, IReadOnlyList<string>?> wordsThatBegin) => begun.Length switch
    {
        < SearchWords.ShortestBeginning => Quoted(begun),
        <= SqliteSchema.LongestBeginning => $"{Quoted(begun)} *",
        _ => wordsThatBegin(begun) switch
        {
            null => $"{Quoted(begun)} *",
            [] => Quoted(begun),
            var words => $"({string.Join(" OR ", words.Select(Quoted))})",
        },
    };

    // Terms are letters and digits only; quoted, so that none of them is taken for an operator.
    public static string Quoted(string term) => $"\"{term}\"";
}
