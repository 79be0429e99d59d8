using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Components;

namespace LokaalSignaal.Portal.SignIn;

/// <summary>Where somebody begins who just signed in.</summary>
public static class FirstPage
{
    /// <summary>The page with what they came for, in this capacity.</summary>
    public static string Of(Capacity capacity) => capacity.Role switch
    {
        Role.Giver => Addresses.MySignals,
        Role.Processor => Addresses.Inbox,
        Role.Mandatary => Addresses.Decisions,
        Role.Admin => Addresses.People,
        Role.Platform => Addresses.Municipalities,
        _ => Addresses.Start,
    };
}
