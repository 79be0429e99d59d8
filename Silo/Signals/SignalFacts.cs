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
    /// <param name="reader">The store.</param>
    /// <param name="hidden">Organisations whose own handling isn't shown: what they handle isn't there.</param>
    /// <param name="signals">Which signals.</param>
    public static async ValueTask<ImmutableDictionary<CaseId, SignalFact>> ReadAsync(
        IStoreReader reader,
        IEnumerable<OwnerId> hidden,
        ImmutableArray<CaseId> signals)
    {
        string[] organisations = [.. hidden.Select(organisation => organisation.Value)];
        var ids = signals.Select(signal => signal.ToString()).Distinct().Take(MostAtOnce).ToArray();
        await using var context = reader.Context(ReadScope.Everything);
        var rows = await SignalScope.Shown(context.Signals.Where(row => ids.Contains(row.CaseId)), organisations)
            .Select(row => new { row.CaseId, row.Organisation, row.Status }).ToListAsync();
        return rows.ToImmutableDictionary(
            row => CaseId.Of(row.CaseId),
            row => new SignalFact(OwnerId.Of(row.Organisation!), Enum.Parse<CaseStatus>(row.Status, ignoreCase: true)));
    }

    // More are refused by the rules, whatever is known of them.
    private const int MostAtOnce = 1_000;
}
