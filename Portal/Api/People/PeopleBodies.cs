using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Api.Limits;

namespace LokaalSignaal.Portal.Api.People;

/// <summary>Somebody who is invited.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Email">Their e-mail address.</param>
/// <param name="Capacity">What they will be, and where: <c>kortrijk/processor</c>.</param>
/// <param name="Function">What they do.</param>
public sealed record InviteBody(
    [property: Text(2, 120)] string Name,
    [property: Text(3, 254)] string Email,
    Capacity Capacity,
    [property: Text(0, 120)] string? Function = null);

/// <summary>What somebody is, and where.</summary>
/// <param name="Capacity">The capacity: <c>kortrijk/processor</c>.</param>
public sealed record CapacityBody(Capacity Capacity);
