using System.Collections.Immutable;
using System.Globalization;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Signals;

namespace LokaalSignaal.Portal.Work.Decisions;

/// <summary>What waits for a mandatary, the most urgent first, and what was put to them before.</summary>
/// <param name="fiches">Reads fiches.</param>
public sealed partial class DecisionsPage(IFicheQueries fiches)
{
    private const int MostWaiting = 100;
    private const int Few = 20;

    // Small numbers are words, as in a letter.
    private const int Worded = 12;

    private ImmutableArray<FicheSummary> waiting = [];
    private ImmutableArray<FicheSummary> earlier = [];
    private string? next;

    private string Count => waiting.Length <= Worded
        ? T[$"Number.{waiting.Length}"]
        : waiting.Length.ToString("N0", CultureInfo.CurrentCulture);

    /// <inheritdoc/>
    protected override async Task BeginAsync()
    {
        waiting = (await fiches.WaitingAsync(new Paging(MostWaiting), Reader)).Items;
        var all = await fiches.ListAsync(
            new FicheFilter { Municipality = Municipality.Id, Order = ListOrder.Newest },
            new Paging(Few, AddressParts.Of(Navigation.Uri).Text("after")),
            Reader);
        var ids = waiting.Select(fiche => fiche.Id).ToHashSet();
        earlier = [.. all.Items.Where(fiche => !ids.Contains(fiche.Id))];
        next = all.Next;
    }
}
