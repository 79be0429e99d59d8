using System.Security.Claims;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Portal.SignIn;

/// <summary>What a sign-in cookie carries: who, the stamp of their account, and the capacity that they chose.</summary>
/// <param name="Person">Who signed in.</param>
/// <param name="Stamp">The stamp of the account at that time.</param>
/// <param name="Capacity">The capacity that they chose.</param>
public sealed record Ticket(PersonId Person, string Stamp, Capacity Capacity)
{
    /// <summary>The name of the cookie scheme.</summary>
    public const string Scheme = "portal";

    private const string PersonClaim = "person";
    private const string StampClaim = "stamp";
    private const string CapacityClaim = "capacity";
    private const string PurposeClaim = "purpose";

    /// <summary>What they said that they open cases for; none: it follows from their right.</summary>
    public StatedPurpose? Said { get; init; }

    /// <summary>The ticket in another capacity, in which nothing was said yet.</summary>
    public Ticket In(Capacity capacity) => this with { Capacity = capacity, Said = null };

    /// <summary>The ticket as a principal; its role is the capacity's, so that a page can ask for <c>Roles = "Processor"</c>.</summary>
    public ClaimsPrincipal ToPrincipal() => new(new ClaimsIdentity(
        [
            new Claim(PersonClaim, Person.ToString()),
            new Claim(StampClaim, Stamp),
            new Claim(CapacityClaim, Capacity.ToString()),
            new Claim(ClaimTypes.Role, Capacity.Role.ToString()),
            .. Said is null ? [] : new[] { new Claim(PurposeClaim, Said.ToString()) },
        ],
        Scheme,
        PersonClaim,
        ClaimTypes.Role));

    /// <summary>The ticket of a principal; none: nobody signed in by the portal's cookie.</summary>
    public static Ticket? Of(ClaimsPrincipal? principal) =>
        principal?.Identities.FirstOrDefault(identity => identity.AuthenticationType == Scheme) is { } identity
        && PersonId.TryRead(identity.FindFirst(PersonClaim)?.Value, out var person)
        && identity.FindFirst(StampClaim)?.Value is { } stamp
        && Capacity.TryRead(identity.FindFirst(CapacityClaim)?.Value, out var capacity)
            ? new Ticket(person, stamp, capacity) { Said = StatedPurpose.Of(identity.FindFirst(PurposeClaim)?.Value) }
            : null;
}
