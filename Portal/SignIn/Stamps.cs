using LokaalSignaal.Identity;
using LokaalSignaal.People;
using Microsoft.Extensions.Caching.Memory;

namespace LokaalSignaal.Portal.SignIn;

/// <summary>Whether a sign-in still holds: its account is asked once a minute, whatever the number of pages.</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="memory">What was asked in the last minute.</param>
public sealed class Stamps(IAccounts accounts, IMemoryCache memory)
{
    /// <summary>How long an answer is believed.</summary>
    public static TimeSpan Believed { get; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether the account still has the stamp that the ticket carries.</summary>
    public async ValueTask<bool> HoldsAsync(Ticket ticket, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var key = (nameof(Stamps), ticket.Person);
        if (!memory.TryGetValue(key, out string? stamp))
        {
            stamp = await accounts.StampAsync(ticket.Person, cancellationToken);
            memory.Set(key, stamp, Believed);
        }

        return stamp is not null && stamp == ticket.Stamp;
    }

    /// <summary>Asks again at the next page: somebody just chose another password.</summary>
    public void Forget(PersonId person) => memory.Remove((nameof(Stamps), person));
}
