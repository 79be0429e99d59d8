using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Keys;

namespace LokaalSignaal.Silo.People;

/// <summary>
/// Makes a process forget what it remembers of people once another process changed or erased them. It begins with the
/// process: what isn't remembered yet needn't be forgotten.
/// </summary>
/// <param name="journal">What happens, wherever it was done.</param>
/// <param name="ledger">What was erased, wherever it was done.</param>
/// <param name="vault">What is remembered here.</param>
public sealed class PeopleFollower(IJournal journal, ErasureLedger ledger, Vault vault) : IOwnFollower
{
    private long _place = journal.Head;

    /// <inheritdoc/>
    public string Name => "people";

    /// <inheritdoc/>
    public ValueTask<long> PlaceAsync(CancellationToken cancellationToken) => new(Volatile.Read(ref _place));

    /// <inheritdoc/>
    public ValueTask HandleAsync(ImmutableArray<RecordedEvent> events, CancellationToken cancellationToken)
    {
        foreach (var entry in ledger.Hear())
        {
            vault.Forget(entry.Erased);
        }

        foreach (var recorded in events.Where(recorded => recorded.Event is ProfileChanged or PersonErased))
        {
            vault.Drop(PersonId.Of(recorded.Case));
        }

        Volatile.Write(ref _place, events[^1].Position);
        return ValueTask.CompletedTask;
    }
}
