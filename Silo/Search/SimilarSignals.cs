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
/// Finds signals that tell of something alike: of the newest that have some of its telling words those that have the most,
/// and the newest with the same themes, compared by <see cref="Alikeness"/>. A theme in common brings them closer.
/// </summary>
public sealed class SimilarSignals(SearchIndex index)
{
    private const int MostByWords = 200;
    private const int MostByTheme = 100;
    private const int MostTelling = 12;
    private const int LeastTelling = 3;

    // Words that are in more documents than this together say little, and take long to look through.
    private const long MostDocuments = 20_000;
    private const int MostNewest = 1_500;
    private const int MostWords = 100;
    private const double ThemeWeight = 0.2;

    // Above it half of the pairs of the demonstration's signals belong together; below it a third.
    internal const double IsAlike = 0.25;

    /// <summary>The signals of the same municipality that are most like one, the likeliest first; not itself.</summary>
    public ValueTask<ImmutableArray<Alike>> OfAsync(CaseId signal, int most, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var self = signal.ToString();
        return new(index.Read<ImmutableArray<Alike>>(reader => Documents(reader, "docs.case_id = $match", self) is not [var document] ? []
            : [.. Scored(reader, signal.Owner, document.Words, document.Themes).Where(alike => alike.CaseId != self).Take(most)]));
    }

    /// <summary>The signals of a municipality that are most like a text, the likeliest first.</summary>
    public ValueTask<ImmutableArray<Alike>> OfTextAsync(
        OwnerId municipality,
        string text,
        int most,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(index.Read<ImmutableArray<Alike>>(reader => [.. Scored(reader, municipality, [.. SearchWords.Of(text)], []).Take(most)]));
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
        string[] words = [.. SearchWords.Of(text)];
        string[] facets = [.. themes.Select(theme => Facet.Theme(theme.Value))];
        return new(index.Read(reader => Scored(reader, municipality, words, facets).Count(alike => alike.Score >= IsAlike)));
    }

    private static IEnumerable<Alike> Scored(SqliteConnection reader, OwnerId municipality, string[] words, string[] themes)
    {
        var size = SearchIndex.Size(reader);
        var counts = words.Distinct().Take(MostWords).ToDictionary(word => word, word => WordCounts.Of(reader, word));
        if (counts.Count == 0)
        {
            return [];
        }

        var weights = counts.ToDictionary(pair => pair.Key, pair => Weight(size, pair.Value));
        var place = $"facets : \"{Facet.Place(municipality.Value, CaseKind.Signal)}\"";
        List<Document> candidates = [.. ByWords(reader, place, Telling(counts), weights).Concat(ByTheme(reader, place, themes)).DistinctBy(document => document.CaseId)];
        var measure = new Alikeness(weights, Weight(size, size / 1_000), [.. candidates.Select(candidate => candidate.Words)]);
        return candidates
            .Select(candidate => new Alike(candidate.CaseId, Closer(measure.Of(candidate.Words), candidate.Themes.Intersect(themes).Any())))
            .OrderByDescending(alike => alike.Score).ThenBy(alike => alike.CaseId, StringComparer.Ordinal);
    }

    private static double Closer(double score, bool sameTheme) => sameTheme ? score + (ThemeWeight * (1 - score)) : score;

    private static double Weight(long size, long count) => Math.Log(1 + (size / (count + 1.0)));

    // The rarest words, until they are in too many documents together.
    private static string[] Telling(Dictionary<string, long> counts)
    {
        var documents = 0L;
        return [.. counts.Where(pair => pair.Value > 0).OrderBy(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .TakeWhile((pair, place) => (documents += pair.Value) <= MostDocuments || place < LeastTelling)
            .Take(MostTelling).Select(pair => pair.Key)];
    }

    private static IEnumerable<Document> ByWords(SqliteConnection reader, string place, string[] telling, Dictionary<string, double> weights) =>
        Newest(reader, MostNewest, place, "words", telling)
            .OrderByDescending(document => document.Words.Intersect(telling).Sum(word => weights[word]))
            .Take(MostByWords);

    private static List<Document> ByTheme(SqliteConnection reader, string place, string[] themes) =>
        Newest(reader, MostByTheme, place, "facets", themes);

    private static List<Document> Newest(SqliteConnection reader, int most, string place, string column, string[] terms) => terms is [] ? []
        : Documents(
            reader,
            $"docs.id IN (SELECT rowid FROM found WHERE found MATCH $match ORDER BY rowid DESC LIMIT {most})",
            $"{place} AND {column} : ({string.Join(" OR ", terms.Select(term => $"\"{term}\""))})");

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
