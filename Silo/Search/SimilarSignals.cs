using System.Collections.Immutable;
using LokaalSignaal.Identity;
using Microsoft.Data.Sqlite;

namespace LokaalSignaal.Silo.Search;

/// <summary>A signal that is like another.</summary>
/// <param name="CaseId">The signal.</param>
/// <param name="Score">How much alike, 0 to 1.</param>
public readonly record struct Alike(string CaseId, double Score);

/// <summary>
/// Finds signals that tell of something alike: those that share the most telling words are fetched, and compared by the
/// cosine of their words, each weighed by how rare it is. A theme in common brings them closer.
/// </summary>
public sealed class SimilarSignals(SearchIndex index)
{
    private const int MostCandidates = 300;
    private const int MostTelling = 16;
    private const double ThemeWeight = 0.2;

    // Above it, two texts mostly tell of the same thing; measured on signals that belong together.
    internal const double IsAlike = 0.25;

    /// <summary>The signals of the same municipality that are most like one, the likeliest first; not itself.</summary>
    public ValueTask<ImmutableArray<Alike>> OfAsync(CaseId signal, int most, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var reader = index.Reader();
        return new(Document(reader, signal.ToString()) is not { } document ? []
            : [.. Scored(reader, signal.Owner, document.Words, document.Facets, signal.ToString()).Take(most)]);
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
        return new([.. Scored(reader, municipality, string.Join(' ', SearchWords.Of(text)), "", "").Take(most)]);
    }

    /// <summary>How many signals of a municipality are like a text.</summary>
    public ValueTask<int> CountAsync(OwnerId municipality, string text, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var reader = index.Reader();
        var words = string.Join(' ', SearchWords.Of(text));
        return new(Scored(reader, municipality, words, "", "").Count(alike => alike.Score >= IsAlike));
    }

    private static List<Alike> Scored(SqliteConnection reader, OwnerId municipality, string words, string facets, string self)
    {
        var weights = Weights(reader, words);
        if (weights.Count == 0)
        {
            return [];
        }

        var measure = new Alikeness(weights, Themes(facets), word => WeightOf(reader, word, weights));
        return Candidates(reader, municipality, weights)
            .Where(candidate => candidate.CaseId != self)
            .Select(candidate => new Alike(candidate.CaseId, measure.Of(candidate.Words, Themes(candidate.Facets), ThemeWeight)))
            .OrderByDescending(alike => alike.Score).ThenBy(alike => alike.CaseId, StringComparer.Ordinal)
            .ToList();
    }

    private static HashSet<string> Themes(string facets) =>
        [.. facets.Split(' ').Where(facet => facet.StartsWith("themezq0", StringComparison.Ordinal))];

    private static Dictionary<string, double> Weights(SqliteConnection reader, string words)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(100))
        {
            weights[word] = WeightOf(reader, word, weights);
        }

        return weights;
    }

    private static double WeightOf(SqliteConnection reader, string word, Dictionary<string, double> known)
    {
        if (known.TryGetValue(word, out var weight))
        {
            return weight;
        }

        using var command = SearchIndex.Command(reader, "SELECT doc FROM terms WHERE term = $word", ("$word", word));
        var documents = command.ExecuteScalar() as long? ?? 0;
        return known[word] = Math.Log(1 + (1_000_000.0 / (documents + 1)));
    }

    private static List<(string CaseId, string Words, string Facets)> Candidates(
        SqliteConnection reader,
        OwnerId municipality,
        Dictionary<string, double> weights)
    {
        var telling = weights.OrderByDescending(pair => pair.Value).Take(MostTelling).Select(pair => $"\"{pair.Key}\"");
        var match = $"facets : \"{Facet.Place(municipality.Value, CaseKind.Signal)}\" AND words : ({string.Join(" OR ", telling)})";
        using var command = SearchIndex.Command(reader, """
            SELECT docs.case_id, docs.words, docs.facets
            FROM (SELECT rowid AS id FROM found WHERE found MATCH $match ORDER BY rank LIMIT $most) hit
            JOIN docs ON docs.id = hit.id
            """, ("$match", match), ("$most", MostCandidates));
        using var rows = command.ExecuteReader();
        var found = new List<(string, string, string)>();
        while (rows.Read())
        {
            found.Add((rows.GetString(0), rows.GetString(1), rows.GetString(2)));
        }

        return found;
    }

    private static (string Words, string Facets)? Document(SqliteConnection reader, string caseId)
    {
        using var command = SearchIndex.Command(reader, "SELECT words, facets FROM docs WHERE case_id = $case", ("$case", caseId));
        using var rows = command.ExecuteReader();
        return rows.Read() ? (rows.GetString(0), rows.GetString(1)) : null;
    }
}
