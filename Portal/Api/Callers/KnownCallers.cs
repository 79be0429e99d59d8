using System.Security.Claims;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using Microsoft.Extensions.Caching.Memory;

namespace LokaalSignaal.Portal.Api.Callers;

/// <summary>
/// Who the bearer of a token is now. A token says only whose it is; what they may be is read again within two seconds,
/// so that who is dismissed is out at once.
/// </summary>
internal sealed class KnownCallers(IPeopleQueries people, IAccounts accounts, IMemoryCache cache)
{
    /// <summary>The claim with the stamp of the account when the token was given.</summary>
    public const string StampClaim = "stamp";

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    /// <summary>What a token says.</summary>
    public static ClaimsPrincipal Principal(PersonId person, string stamp, string scheme) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, person.ToString()), new Claim(StampClaim, stamp)],
        scheme));

    /// <summary>The person of a token; none when the account isn't there any more, or its password was changed since.</summary>
    public async ValueTask<PersonView?> FindAsync(ClaimsPrincipal bearer, CancellationToken cancellationToken)
    {
        if (!PersonId.TryRead(bearer.FindFirstValue(ClaimTypes.NameIdentifier), out var person))
        {
            return null;
        }

        var known = await KnownAsync(person, cancellationToken);
        return known.Stamp is { } stamp && stamp == bearer.FindFirstValue(StampClaim) ? known.View : null;
    }

    private async ValueTask<Known> KnownAsync(PersonId person, CancellationToken cancellationToken)
    {
        if (cache.TryGetValue((typeof(KnownCallers), person), out Known? known))
        {
            return known!;
        }

        known = new Known(await people.FindAsync(person, cancellationToken), await accounts.StampAsync(person, cancellationToken));
        cache.Set((typeof(KnownCallers), person), known, Fresh);
        return known;
    }

    private sealed record Known(PersonView? View, string? Stamp);
}
