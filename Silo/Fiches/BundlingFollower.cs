using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Fiches;

/// <summary>
/// Moves signals along with their fiches: bundled, unbundled, and done when the last fiche of a signal is. The links are
/// the fiche's; a signal only takes the way that its own definition has for it.
/// </summary>
public sealed class BundlingFollower(IStoreReader reader, FollowUp followUp) : IFollower
{
    private static readonly string Open = Words.Of(CaseStatus.Open);

    /// <inheritdoc/>
    public string Name => "bundling";

    /// <inheritdoc/>
    public async ValueTask HandleAsync(ImmutableArray<RecordedEvent> events, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            foreach (var signal in await ConcernedAsync(recorded, cancellationToken))
            {
                await MoveAsync(signal, recorded, cancellationToken);
            }
        }
    }

    private async ValueTask<ImmutableArray<CaseId>> ConcernedAsync(RecordedEvent recorded, CancellationToken cancellationToken) =>
        recorded.Event switch
        {
            SignalBundled bundled => [bundled.Signal],
            SignalUnbundled unbundled => [unbundled.Signal],
            ProcessEnded when recorded.Case.Kind == CaseKind.Fiche => await SignalsOfAsync(recorded.Case, cancellationToken),
            StepActivated { By.IsEmpty: false } when recorded.Case.Kind == CaseKind.Signal => [recorded.Case],
            _ => [],
        };

    // Whatever happened, the signal is told how it stands now: so a late or repeated event can't move it wrongly.
    private async ValueTask MoveAsync(CaseId signal, RecordedEvent cause, CancellationToken cancellationToken)
    {
        var fiches = await FichesOfAsync(signal, cancellationToken);
        if (fiches.IsEmpty)
        {
            await NoticeAsync(Happening.Unbundled, cause is { Event: SignalUnbundled });
            return;
        }

        await NoticeAsync(Happening.Bundled, true);
        await NoticeAsync(Happening.FicheClosed, !fiches.Contains(Open));

        ValueTask NoticeAsync(Happening what, bool so) => so
            ? followUp.SendAsync(signal, new Notice(what), $"{Name}-{what}-{signal.Key}", cause, cancellationToken)
            : ValueTask.CompletedTask;
    }

    private async ValueTask<ImmutableArray<string>> FichesOfAsync(CaseId signal, CancellationToken cancellationToken)
    {
        var id = signal.ToString();
        await using var context = reader.Context(ReadScope.Everything);
        return [.. await Current(context).Where(link => link.SignalId == id)
            .Join(context.Fiches, link => link.FicheId, fiche => fiche.CaseId, (link, fiche) => fiche.Status)
            .ToListAsync(cancellationToken)];
    }

    private async ValueTask<ImmutableArray<CaseId>> SignalsOfAsync(CaseId fiche, CancellationToken cancellationToken)
    {
        var id = fiche.ToString();
        await using var context = reader.Context(ReadScope.Everything);
        var signals = await Current(context).Where(link => link.FicheId == id).Select(link => link.SignalId).ToListAsync(cancellationToken);
        return [.. signals.Select(CaseId.Of)];
    }

    private static IQueryable<LinkRow> Current(StoreContext context) =>
        context.FicheLinks.Where(link => link.UnlinkedVersion == null);
}
