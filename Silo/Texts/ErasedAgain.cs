using System.Globalization;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Keys;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Texts;

/// <summary>
/// Ends at a start what a crash or an older copy of the store left open, and tells the cases of people who were erased:
/// an older copy still knows what they were.
/// </summary>
/// <param name="erasure">Erases.</param>
/// <param name="host">Where the cases are.</param>
/// <param name="reader">The store.</param>
public sealed class ErasedAgain(Erasure erasure, ICaseHost host, IStoreReader reader)
{
    /// <summary>To be done before anything is served.</summary>
    public async ValueTask FinishAsync(CancellationToken cancellationToken = default)
    {
        foreach (var entry in await erasure.FinishAsync(cancellationToken))
        {
            if (entry.Erased is Erased.Person(var index) && await CaseOfAsync(index, cancellationToken) is { } person)
            {
                var key = CommandKey.Of(string.Create(CultureInfo.InvariantCulture, $"erased-{entry.Number}"));
                await host.SendAsync(new Dispatch(person, new ErasePerson(), Actor.System, key), cancellationToken);
            }
        }
    }

    private async ValueTask<CaseId?> CaseOfAsync(byte[] index, CancellationToken cancellationToken)
    {
        await using var context = reader.Context(ReadScope.Everything);
        var id = await context.Capacities.Where(row => row.PersonIndex == index).Select(row => row.CaseId)
            .FirstOrDefaultAsync(cancellationToken);
        return id is null ? null : CaseId.Of(id);
    }
}
