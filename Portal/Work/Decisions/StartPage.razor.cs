using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Work.Inbox;
using LokaalSignaal.Signals;

namespace LokaalSignaal.Portal.Work.Decisions;

/// <summary>What waits for who signed in: signals to read, steps to do. A mandatary goes on to the decisions, a partner to what they may read.</summary>
/// <param name="signals">Reads signals.</param>
/// <param name="fiches">Reads fiches.</param>
public sealed partial class StartPage(ISignalQueries signals, IFicheQueries fiches)
{
    private const int Few = 10;

    private ImmutableArray<FicheSummary> mine = [];
    private ImmutableArray<FicheSummary> waiting = [];
    private int unread;

    /// <inheritdoc/>
    protected override bool OpensToPartners => true;

    /// <inheritdoc/>
    protected override async Task BeginAsync()
    {
        if (IsPartner)
        {
            Navigation.NavigateTo(WorkAddresses.Inbox);
            return;
        }

        if (Viewer.Is(Role.Mandatary))
        {
            Navigation.NavigateTo(WorkAddresses.Decisions);
            return;
        }

        unread = await signals.CountAsync(new InboxAddress().Filter(Municipality.Id), Reader);
        var own = new FicheFilter { Municipality = Municipality.Id, Status = CaseStatus.Open, AssignedToMe = true, Order = ListOrder.Due };
        mine = (await fiches.ListAsync(own, new Paging(Few), Reader)).Items;
        var ids = mine.Select(fiche => fiche.Id).ToHashSet();
        waiting = [.. (await fiches.WaitingAsync(new Paging(2 * Few), Reader)).Items.Where(fiche => !ids.Contains(fiche.Id)).Take(Few)];
    }
}
