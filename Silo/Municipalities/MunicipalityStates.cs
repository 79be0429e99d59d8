using System.Collections.Concurrent;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Workflows.Municipalities;

namespace LokaalSignaal.Silo.Municipalities;

/// <summary>
/// Municipalities as the journal has them. They are few and change seldom, and much depends on them: each look compares
/// the version, so that nobody works with yesterday's settings.
/// </summary>
public sealed class MunicipalityStates(IJournal journal)
{
    private readonly MunicipalityRules _rules = new();
    private readonly ConcurrentDictionary<OwnerId, MunicipalityState> _known = [];

    /// <summary>A municipality; none where there is none.</summary>
    public async ValueTask<MunicipalityState?> FindAsync(OwnerId owner)
    {
        var id = CaseId.Of(owner, CaseKind.Municipality);
        var version = await journal.HeadAsync(id);
        if (version == 0)
        {
            return null;
        }

        return _known.TryGetValue(owner, out var known) && known.Version == version ? known : await ReadAsync(id);
    }

    private async ValueTask<MunicipalityState> ReadAsync(CaseId id)
    {
        var history = await journal.ReadAsync(id, fromStart: true);
        var state = history.Events.Aggregate(_rules.Unborn(id), _rules.Evolve);
        return _known[id.Owner] = state;
    }
}
