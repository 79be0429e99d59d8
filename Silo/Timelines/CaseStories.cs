using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Processes;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Dossiers;
using LokaalSignaal.Workflows.Fiches;
using LokaalSignaal.Workflows.Partnerships;
using LokaalSignaal.Workflows.Sharing;
using LokaalSignaal.Workflows.Signals;
using LokaalSignaal.Workflows.Timelines;

namespace LokaalSignaal.Silo.Timelines;

/// <summary>A case as the journal has it: its folded state, all its events, and the definition that it goes by.</summary>
/// <typeparam name="TState">The state of the kind.</typeparam>
/// <param name="State">The state.</param>
/// <param name="Story">The events.</param>
/// <param name="Definition">The definition; none where it isn't known.</param>
public sealed record KnownCase<TState>(TState State, Story Story, PublishedDefinition? Definition)
    where TState : CaseState;

/// <summary>Reads cases with all that happened to them.</summary>
public sealed class CaseStories(IJournal journal, Definitions definitions)
{
    private readonly SignalRules _signals = new();
    private readonly FicheRules _fiches = new();
    private readonly PartnershipRules _partnerships = new();
    private readonly ShareRules _shares = new();
    private readonly DossierRules _dossiers = new();

    /// <summary>A signal; none where there is none.</summary>
    public ValueTask<KnownCase<SignalState>?> SignalAsync(CaseId id, CancellationToken cancellationToken = default) =>
        ReadAsync(id, _signals, cancellationToken);

    /// <summary>A fiche; none where there is none.</summary>
    public ValueTask<KnownCase<FicheState>?> FicheAsync(CaseId id, CancellationToken cancellationToken = default) =>
        ReadAsync(id, _fiches, cancellationToken);

    /// <summary>A partnership; none where there is none.</summary>
    public ValueTask<KnownCase<PartnershipState>?> PartnershipAsync(CaseId id, CancellationToken cancellationToken = default) =>
        ReadAsync(id, _partnerships, cancellationToken);

    /// <summary>A share; none where there is none.</summary>
    public ValueTask<KnownCase<ShareState>?> ShareAsync(CaseId id, CancellationToken cancellationToken = default) =>
        ReadAsync(id, _shares, cancellationToken);

    /// <summary>A dossier; none where there is none.</summary>
    public ValueTask<KnownCase<DossierState>?> DossierAsync(CaseId id, CancellationToken cancellationToken = default) =>
        ReadAsync(id, _dossiers, cancellationToken);

    /// <summary>A fiche as it was at a version; none where there is none.</summary>
    public ValueTask<KnownCase<FicheState>?> FicheAtAsync(CaseId id, long version, CancellationToken cancellationToken = default) =>
        ReadAsync(id, _fiches, cancellationToken, version);

    private async ValueTask<KnownCase<TState>?> ReadAsync<TState>(
        CaseId id,
        CaseRules<TState> rules,
        CancellationToken cancellationToken,
        long upTo = long.MaxValue)
        where TState : CaseState
    {
        if (id.Kind != rules.Kind)
        {
            return null;
        }

        var history = await journal.ReadAsync(id, fromStart: true, cancellationToken);
        ImmutableArray<RecordedEvent> events = [.. history.Events.Where(recorded => recorded.Version <= upTo)];
        if (events.IsEmpty)
        {
            return null;
        }

        var state = events.Aggregate(rules.Unborn(id), rules.Evolve);
        var definition = state.Process is { } process ? await definitions.FindAsync(process.Definition, id.Kind) : null;
        return new KnownCase<TState>(state, new Story(events, definition?.Definition), definition);
    }
}
