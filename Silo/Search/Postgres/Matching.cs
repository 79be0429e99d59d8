using System.Collections.Immutable;

namespace LokaalSignaal.Silo.Search.Postgres;

/// <summary>Whether words have what somebody typed, as the index would find it.</summary>
internal static class Matching
{
    /// <summary>Whether all that was typed is there.</summary>
    /// <param name="words">The words of a document.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="lexemes">What all of these words come down to.</param>
    public static bool Has(ImmutableArray<string> words, SearchTerms typed, IReadOnlyDictionary<string, string> lexemes)
    {
        var there = words.Select(word => lexemes[word]).ToHashSet(StringComparer.Ordinal);
        return typed.Whole.All(word => there.Contains(lexemes[word])) && (there.Contains(lexemes[typed.Last]) || Begins(words, typed.Last));
    }

    private static bool Begins(ImmutableArray<string> words, string beginning) =>
        beginning.Length >= SearchWords.ShortestBeginning && words.Any(word => word.StartsWith(beginning, StringComparison.Ordinal));
}
