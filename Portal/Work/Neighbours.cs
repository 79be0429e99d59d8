using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Signals;

namespace LokaalSignaal.Portal.Work;

/// <summary>Finds the fiches that hold signals like some others: where those probably belong. None of them is opened for it.</summary>
/// <param name="signals">Reads signals.</param>
/// <param name="fiches">Reads fiches.</param>
public sealed class Neighbours(ISignalQueries signals, IFicheQueries fiches)
{
    // Enough to find where they belong, and few enough not to keep anybody waiting.
    private const int MostAsked = 5;
    private const int MostAlike = 6;
    private const int MostHolding = 20;
    private const int MostOffered = 3;

    /// <summary>The open fiches of signals like these, the one with the most of them first.</summary>
    public async Task<ImmutableArray<FicheSummary>> FichesOfAsync(ImmutableArray<CaseId> like, Actor reader)
    {
        var found = new List<FicheSummary>();
        foreach (var id in like.Take(MostAsked))
        {
            found.AddRange(await OfSimilarAsync(id, reader));
        }

        return [.. found.GroupBy(fiche => fiche.Id).OrderByDescending(group => group.Count()).Take(MostOffered).Select(group => group.First())];
    }

    private async Task<ImmutableArray<FicheSummary>> OfSimilarAsync(CaseId id, Actor reader)
    {
        var similar = await signals.SimilarAsync(id, MostAlike, reader);
        ImmutableArray<CaseId> held = [.. similar.Where(one => one.Signal.FicheCount > 0).Select(one => one.Signal.Id)];
        if (held.IsEmpty)
        {
            return [];
        }

        var filter = new FicheFilter { Municipality = id.Owner, Status = CaseStatus.Open, Holding = held };
        return (await fiches.ListAsync(filter, new Paging(MostHolding), reader)).Items;
    }
}
