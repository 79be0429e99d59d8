using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Components;

namespace LokaalSignaal.Portal.SignIn;

/// <summary>Where somebody begins who just signed in.</summary>
public static class FirstPage
{
    /// <summary>The page with what they came for, in this capacity.</summary>
    /// <param name="capacity">The capacity.</param>
    /// <param name="atMunicipality">Whether it is at a municipality, and not at a partner: a partner's processor begins with what they may read.</param>
    public static string Of(Capacity capacity, bool atMunicipality) => capacity.Role switch
    {
        Role.Processor when atMunicipality => Addresses.Work,
        Role.Processor => Addresses.Inbox,
        Role.Giver => Addresses.MySignals,
        Role.Mandatary => Addresses.Decisions,
        Role.Admin => Addresses.People,
        Role.Platform => Addresses.Municipalities,
        _ => Addresses.Start,
    };
}
