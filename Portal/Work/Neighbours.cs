using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Signals;

namespace LokaalSignaal.Portal.Work;

/// <summary>Finds the fiches that hold signals like some others: where those probably belong.</summary>
/// <param name="signals">Reads signals.</param>
/// <param name="fiches">Reads fiches.</param>
public sealed class Neighbours(ISignalQueries signals, IFicheQueries fiches)
{
    // Enough to find where they belong, and few enough not to keep anybody waiting.
    private const int MostAsked = 5;
    private const int MostAlike = 6;
    private const int MostOffered = 3;

    /// <summary>The open fiches of signals like these, the one with the most of them first.</summary>
    public async Task<ImmutableArray<FicheSummary>> FichesOfAsync(ImmutableArray<CaseId> like, Actor reader)
    {
        var counts = new Dictionary<CaseId, int>();
        foreach (var id in like.Take(MostAsked))
        {
            foreach (var fiche in await OfSimilarAsync(id, reader))
            {
                counts[fiche] = counts.GetValueOrDefault(fiche) + 1;
            }
        }

        var found = ImmutableArray.CreateBuilder<FicheSummary>();
        foreach (var id in counts.OrderByDescending(count => count.Value).Select(count => count.Key).Take(MostOffered))
        {
            if (await fiches.FindAsync(id, reader) is { Status: CaseStatus.Open } fiche)
            {
                found.Add(fiche);
            }
        }

        return found.ToImmutable();
    }

    private async Task<IEnumerable<CaseId>> OfSimilarAsync(CaseId id, Actor reader)
    {
        var found = new List<CaseId>();
        foreach (var similar in await signals.SimilarAsync(id, MostAlike, reader))
        {
            if (similar.Signal.FicheCount > 0 && await signals.FindAsync(similar.Signal.Id, reader) is { } signal)
            {
                found.AddRange(signal.InFiches.Where(link => link.Status == CaseStatus.Open).Select(link => link.Fiche));
            }
        }

        return found.Distinct();
    }
}
