using LokaalSignaal.Silo.Journal.Model;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Journal.Verifying;

/// <summary>Whose the pseudonyms of some cases are.</summary>
internal sealed class Resolver(IReadOnlyDictionary<string, byte[]> known)
{
    public static async Task<Resolver> OfAsync(StoreContext store, CaseRange range, CancellationToken cancellationToken) =>
        new(await store.Resolutions.AsNoTracking()
            .Where(r => r.CaseId.CompareTo(range.After) > 0 && r.CaseId.CompareTo(range.UpTo) <= 0)
            .ToDictionaryAsync(r => r.Pseudonym, r => r.PersonIndex, cancellationToken).ConfigureAwait(false));

    /// <summary>The row with whom it leads to, as the writer finds it by the pseudonyms.</summary>
    public Row Resolved(Row row) => row switch
    {
        SignalRow signal => signal with { GiverIndex = IndexOf(signal.Giver) },
        StepRows steps => steps with { Rows = [.. steps.Rows.Select(step => step with { AssigneeIndex = IndexOf(step.Assignee) })] },
        _ => row,
    };

    private byte[]? IndexOf(string? pseudonym) => pseudonym is null ? null : known.GetValueOrDefault(pseudonym);
}
