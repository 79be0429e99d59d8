using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Workflows.Cases;

namespace LokaalSignaal.Silo.Cases;

/// <summary>What a live case remembers of itself: its folded state.</summary>
/// <typeparam name="TState">The state of the kind.</typeparam>
internal sealed class CaseMemory<TState>(CaseId id, CaseRules<TState> rules, IJournal journal)
    where TState : CaseState
{
    // A case of 10 000 events wakes from at most this many of them; most cases never come to it.
    private const int EventsPerSnapshot = 100;

    private TState _state = rules.Unborn(id);
    private long _snapshotVersion;
    private bool _awake;

    /// <summary>The state, as far as the journal took it.</summary>
    public TState State => _state;

    /// <summary>Folds the case from the journal, unless it is awake.</summary>
    public async ValueTask WakeAsync()
    {
        if (_awake)
        {
            return;
        }

        var history = await journal.ReadAsync(id);
        if (history.Snapshot is { } snapshot && !SnapshotJson<TState>.IsReadable(snapshot))
        {
            history = await journal.ReadAsync(id, fromStart: true);
        }

        _snapshotVersion = history.Snapshot?.Version ?? 0;
        var start = history.Snapshot is { } kept ? SnapshotJson<TState>.Read(kept) : rules.Unborn(id);
        _state = history.Events.Aggregate(start, rules.Evolve);
        _awake = true;
    }

    /// <summary>Reads the case anew next time.</summary>
    public void Forget()
    {
        _awake = false;
        _state = rules.Unborn(id);
    }

    /// <summary>Whether the journal has another version than this.</summary>
    public async ValueTask<bool> IsStaleAsync() => await journal.HeadAsync(id) != _state.Version;

    /// <summary>The state as it will be when the journal takes these events.</summary>
    public TState Foresee(ImmutableArray<CaseEvent> events, DecisionContext context)
    {
        var next = _state;
        foreach (var happened in events)
        {
            next = rules.Evolve(next, new RecordedEvent(0, id, next.Version + 1, context.Now, context.By, context.Actor.Capacity, happened));
        }

        return next;
    }

    /// <summary>A snapshot of a state, when there are enough events since the last one.</summary>
    public SnapshotDraft? SnapshotOf(TState next) =>
        next.Version - _snapshotVersion >= EventsPerSnapshot ? SnapshotJson<TState>.Write(next) : null;

    /// <summary>The journal took it.</summary>
    public void Take(TState next)
    {
        _snapshotVersion = next.Version - _snapshotVersion >= EventsPerSnapshot ? next.Version : _snapshotVersion;
        _state = next;
    }
}
