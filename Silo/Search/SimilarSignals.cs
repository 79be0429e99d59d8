using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Silo.Search;

/// <summary>A signal that is like another.</summary>
/// <param name="CaseId">The signal.</param>
/// <param name="Score">How much alike, 0 to 1.</param>
public readonly record struct Alike(string CaseId, double Score);

/// <summary>
/// Finds signals that tell of something alike: of the newest that have some of its telling words those that have the most,
/// and the newest with the same themes, compared by <see cref="Alikeness"/>. A theme in common brings them closer.
/// </summary>
public sealed class SimilarSignals(ISearchIndex index)
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
    public async ValueTask<ImmutableArray<Alike>> OfAsync(CaseId signal, int most, ReadScope scope, CancellationToken cancellationToken = default)
    {
        var self = signal.ToString();
        return await index.CaseAsync(self, scope, cancellationToken) is not { } known ? []
            : [.. (await ScoredAsync(signal.Owner, known.Words, ThemesOf(known), scope, cancellationToken))
                .Where(alike => alike.CaseId != self).Take(most)];
    }

    /// <summary>The signals of a municipality that are most like a text, the likeliest first.</summary>
    public async ValueTask<ImmutableArray<Alike>> OfTextAsync(
        OwnerId municipality,
        string text,
        int most,
        CancellationToken cancellationToken = default) =>
        [.. (await ScoredAsync(municipality, [.. SearchWords.Of(text)], [], ReadScope.Of(municipality), cancellationToken)).Take(most)];

    /// <summary>How many signals of a municipality are like a text.</summary>
    /// <param name="municipality">The municipality.</param>
    /// <param name="text">The text.</param>
    /// <param name="themes">What it seems to be about.</param>
    /// <param name="cancellationToken">Ends the counting.</param>
    public async ValueTask<int> CountAsync(
        OwnerId municipality,
        string text,
        IEnumerable<ThemeId> themes,
        CancellationToken cancellationToken = default)
    {
        ImmutableArray<string> facets = [.. themes.Select(theme => Facet.Theme(theme.Value))];
        return (await ScoredAsync(municipality, [.. SearchWords.Of(text)], facets, ReadScope.Of(municipality), cancellationToken))
            .Count(alike => alike.Score >= IsAlike);
    }

    private async ValueTask<IEnumerable<Alike>> ScoredAsync(
        OwnerId municipality,
        ImmutableArray<string> words,
        ImmutableArray<string> themes,
        ReadScope scope,
        CancellationToken cancellationToken)
    {
        string[] asked = [.. words.Distinct().Take(MostWords)];
        if (asked.Length == 0)
        {
            return [];
        }

        var known = await index.FrequencyAsync(municipality, asked, scope, cancellationToken);
        var weights = asked.ToDictionary(word => word, word => Weight(known.Documents, known.Counts.GetValueOrDefault(word)));
        var telling = Telling(known.Counts);
        var byWords = await index.NewestAsync(municipality, new AnyOf(telling, AreFacets: false), MostNewest, scope, cancellationToken);
        var byTheme = await index.NewestAsync(municipality, new AnyOf(themes, AreFacets: true), MostByTheme, scope, cancellationToken);
        List<IndexedCase> candidates = [.. Likeliest(byWords, telling, weights).Concat(byTheme).DistinctBy(candidate => candidate.CaseId)];
        var measure = new Alikeness(weights, Weight(known.Documents, known.Documents / 1_000), [.. candidates.Select(candidate => candidate.Words.ToArray())]);
        return candidates
            .Select(candidate => new Alike(candidate.CaseId, Closer(measure.Of([.. candidate.Words]), ThemesOf(candidate).Intersect(themes).Any())))
            .OrderByDescending(alike => alike.Score).ThenBy(alike => alike.CaseId, StringComparer.Ordinal);
    }

    private static double Closer(double score, bool sameTheme) => sameTheme ? score + (ThemeWeight * (1 - score)) : score;

    private static double Weight(long size, long count) => Math.Log(1 + (size / (count + 1.0)));

    // The rarest words, until they are in too many documents together.
    private static ImmutableArray<string> Telling(IReadOnlyDictionary<string, long> counts)
    {
        var documents = 0L;
        return [.. counts.Where(pair => pair.Value > 0).OrderBy(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .TakeWhile((pair, place) => (documents += pair.Value) <= MostDocuments || place < LeastTelling)
            .Take(MostTelling).Select(pair => pair.Key)];
    }

    private static IEnumerable<IndexedCase> Likeliest(IEnumerable<IndexedCase> found, ImmutableArray<string> telling, Dictionary<string, double> weights) => found
        .OrderByDescending(candidate => candidate.Words.Intersect(telling).Sum(word => weights[word]))
        .Take(MostByWords);

    private static ImmutableArray<string> ThemesOf(IndexedCase known) => [.. known.Facets.Where(Facet.IsTheme)];
}
