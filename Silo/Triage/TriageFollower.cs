using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Silo.Triage;

/// <summary>Reads each signal that comes to an automatic triage step, and proposes its labels.</summary>
public sealed class TriageFollower(IJournal journal, ISignalReader reader, TextStore texts, FollowUp followUp) : IFollower
{
    // Each waits for its commit: together they share one.
    private const int AtOnce = 16;

    /// <inheritdoc/>
    public string Name => "triage";

    /// <inheritdoc/>
    public async ValueTask HandleAsync(ImmutableArray<RecordedEvent> events, CancellationToken cancellationToken)
    {
        var waiting = events.Where(recorded => recorded.Case.Kind == CaseKind.Signal
            && recorded.Event is StepActivated { Kind: StepKind.Triage, By.IsEmpty: true });
        var together = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(waiting.GroupBy(recorded => recorded.Case), together, async (one, stopping) =>
        {
            foreach (var recorded in one)
            {
                await ReadAsync(recorded, stopping);
            }
        });
    }

    private async ValueTask ReadAsync(RecordedEvent cause, CancellationToken cancellationToken)
    {
        var history = await journal.ReadAsync(cause.Case, fromStart: true, cancellationToken);
        var references = history.Events.Select(recorded => recorded.Event).SelectMany(Typed).ToImmutableArray();
        var found = await texts.ReadAsync(references, ReadScope.Everything, cancellationToken);
        var text = string.Join('\n', references.Select(reference => found.GetValueOrDefault(reference)).Where(part => part is not null));
        var suggestion = await reader.ReadAsync(new SignalText(cause.Case.Owner, text), cancellationToken);
        await followUp.SendAsync(cause.Case, new SuggestLabels(suggestion), Name, cause, cancellationToken);
    }

    // The text first: the evidence counts in it.
    private static IEnumerable<LokaalSignaal.Texts.TextRef> Typed(CaseEvent happened) => happened switch
    {
        SignalGiven { Tried: { } tried } given => [given.Text, tried],
        SignalGiven given => [given.Text],
        SignalAddedTo added => [added.Text],
        _ => [],
    };
}
