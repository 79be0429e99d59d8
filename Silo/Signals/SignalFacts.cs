using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Workflows.Cases;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Signals;

/// <summary>What a fiche must know of signals to take them in.</summary>
internal static class SignalFacts
{
    public static async ValueTask<ImmutableDictionary<CaseId, SignalFact>> ReadAsync(IStoreReader reader, ImmutableArray<CaseId> signals)
    {
        var ids = signals.Select(signal => signal.ToString()).Distinct().Take(MostAtOnce).ToArray();
        await using var context = reader.Context(ReadScope.Everything);
        var rows = await context.Signals.Where(row => ids.Contains(row.CaseId))
            .Select(row => new { row.CaseId, row.Organisation, row.Status }).ToListAsync();
        return rows.ToImmutableDictionary(
            row => CaseId.Of(row.CaseId),
            row => new SignalFact(OwnerId.Of(row.Organisation!), Enum.Parse<CaseStatus>(row.Status, ignoreCase: true)));
    }

    // More are refused by the rules, whatever is known of them.
    private const int MostAtOnce = 1_000;
}
