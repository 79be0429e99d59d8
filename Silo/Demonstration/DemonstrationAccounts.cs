using System.Collections.Immutable;
using LokaalSignaal.Silo.Demonstration.Material;

namespace LokaalSignaal.Silo.Demonstration;

/// <summary>The accounts that can be signed in with in a demonstration: one capacity each.</summary>
public static class DemonstrationAccounts
{
    /// <summary>The password, unless <c>DEMO_PASSWORD</c> says otherwise.</summary>
    public const string UsualPassword = "Demo-2026!";

    /// <summary>The address of the one who manages the platform.</summary>
    public const string Platform = "platform@vvsg.demo";

    /// <summary>The roles of which each municipality has an account.</summary>
    public static ImmutableArray<string> Roles { get; } = ["giver", "processor", "admin", "mandatary"];

    /// <summary>The partners with accounts.</summary>
    public static ImmutableArray<string> Partners { get; } = ["caw", "wgc", "thuiszorg"];

    /// <summary>The municipalities, as in their addresses.</summary>
    public static ImmutableArray<string> Municipalities { get; } =
        [.. DemonstrationMaterial.Municipalities.Select(municipality => municipality.Id)];

    /// <summary>All addresses.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        .. Municipalities.SelectMany(municipality => Roles.Select(role => $"{role}@{municipality}.demo")),
        .. Partners.SelectMany(partner => new[] { $"processor@{partner}.demo", $"giver@{partner}.demo" }),
        Platform,
    ];
}
