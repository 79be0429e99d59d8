using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Triage;
using Microsoft.Data.Sqlite;

namespace LokaalSignaal.Silo.Search;

/// <summary>A signal that is like another.</summary>
/// <param name="CaseId">The signal.</param>
/// <param name="Score">How much alike, 0 to 1.</param>
public readonly record struct Alike(string CaseId, double Score);

/// <summary>
/// Finds signals that tell of something alike: those that share the most telling words are fetched, and the newest with
/// the same themes, and compared by <see cref="Alikeness"/>. A theme in common brings them closer.
/// </summary>
public sealed class SimilarSignals(SearchIndex index)
{
    private const int MostByWords = 200;
    private const int MostByTheme = 100;
    private const int MostTelling = 12;
    private const int MostWords = 100;
    private const double ThemeWeight = 0.2;

    // Above it half of the pairs of the demonstration's signals belong together; below it a third.
    internal const double IsAlike = 0.25;

    /// <summary>The signals of the same municipality that are most like one, the likeliest first; not itself.</summary>
    public ValueTask<ImmutableArray<Alike>> OfAsync(CaseId signal, int most, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var reader = index.Reader();
        var self = signal.ToString();
        return new(Documents(reader, "docs.case_id = $match", self) is not [var document] ? []
            : [.. Scored(reader, signal.Owner, document.Words, document.Themes).Where(alike => alike.CaseId != self).Take(most)]);
    }

    /// <summary>The signals of a municipality that are most like a text, the likeliest first.</summary>
    public ValueTask<ImmutableArray<Alike>> OfTextAsync(
        OwnerId municipality,
        string text,
        int most,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var reader = index.Reader();
        return new([.. Scored(reader, municipality, [.. SearchWords.Of(text)], []).Take(most)]);
    }

    /// <summary>How many signals of a municipality are like a text.</summary>
    /// <param name="municipality">The municipality.</param>
    /// <param name="text">The text.</param>
    /// <param name="themes">What it seems to be about.</param>
    /// <param name="cancellationToken">Ends the counting.</param>
    public ValueTask<int> CountAsync(
        OwnerId municipality,
        string text,
        IEnumerable<ThemeId> themes,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var reader = index.Reader();
        string[] words = [.. SearchWords.Of(text)];
        string[] facets = [.. themes.Select(theme => Facet.Theme(theme.Value))];
        return new(Scored(reader, municipality, words, facets).Count(alike => alike.Score >= IsAlike));
    }

    private IEnumerable<Alike> Scored(SqliteConnection reader, OwnerId municipality, string[] words, string[] themes)
    {
        var size = index.Size(reader);
        var weights = words.Distinct().Take(MostWords).ToDictionary(word => word, word => Weight(size, Count(reader, word)));
        if (weights.Count == 0)
        {
            return [];
        }

        var candidates = Candidates(reader, municipality, weights, themes);
        var measure = new Alikeness(weights, Weight(size, size / 1_000), [.. candidates.Select(candidate => candidate.Words)]);
        return candidates
            .Select(candidate => new Alike(candidate.CaseId, Closer(measure.Of(candidate.Words), candidate.Themes.Intersect(themes).Any())))
            .OrderByDescending(alike => alike.Score).ThenBy(alike => alike.CaseId, StringComparer.Ordinal);
    }

    private static double Closer(double score, bool sameTheme) => sameTheme ? score + (ThemeWeight * (1 - score)) : score;

    private static double Weight(long size, long count) => Math.Log(1 + (size / (count + 1.0)));

    private static long Count(SqliteConnection reader, string word)
    {
        using var command = SearchIndex.Command(reader, "SELECT doc FROM terms WHERE term = $word", ("$word", word));
        return command.ExecuteScalar() as long? ?? 0;
    }

    private static List<Document> Candidates(
        SqliteConnection reader,
        OwnerId municipality,
        Dictionary<string, double> weights,
        string[] themes)
    {
        var place = $"facets : \"{Facet.Place(municipality.Value, CaseKind.Signal)}\"";
        var telling = weights.OrderByDescending(pair => pair.Value).Take(MostTelling).Select(pair => $"\"{pair.Key}\"");
        var byWords = Documents(reader, Found("rank", MostByWords), $"{place} AND words : ({string.Join(" OR ", telling)})");
        var byTheme = themes.Length == 0 ? []
            : Documents(reader, Found("rowid DESC", MostByTheme), $"{place} AND facets : ({string.Join(" OR ", themes.Select(theme => $"\"{theme}\""))})");
        return [.. byWords.Concat(byTheme).DistinctBy(document => document.CaseId)];
    }

    private static string Found(string order, int most) =>
        $"docs.id IN (SELECT rowid FROM found WHERE found MATCH $match ORDER BY {order} LIMIT {most})";

    private static List<Document> Documents(SqliteConnection reader, string where, string match)
    {
        using var command = SearchIndex.Command(reader, $"SELECT case_id, words, facets FROM docs WHERE {where}", ("$match", match));
        using var rows = command.ExecuteReader();
        var found = new List<Document>();
        while (rows.Read())
        {
            found.Add(new Document(rows.GetString(0), Split(rows.GetString(1)), [.. Split(rows.GetString(2)).Where(Facet.IsTheme)]));
        }

        return found;
    }

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private sealed record Document(string CaseId, string[] Words, string[] Themes);
}
