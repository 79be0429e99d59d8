using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.SignIn;

namespace LokaalSignaal.Portal.Components.Layout;

/// <summary>What stands in the main menu: what the viewer came for, in the capacity they look in.</summary>
public static class Menu
{
    /// <summary>The menu's items.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="atMunicipality">Whether their capacity is at a municipality.</param>
    /// <param name="municipality">The municipality that the page is about.</param>
    public static ImmutableArray<MenuItem> Of(Viewer? viewer, bool atMunicipality, OwnerId? municipality) =>
        viewer?.Capacity.Role switch
        {
            Role.Processor when atMunicipality => [.. Processing, Public("Menu.Public", viewer.Capacity.Owner)],
            Role.Mandatary when atMunicipality => [new("Menu.Decisions", Addresses.Decisions), Public("Menu.Public", viewer.Capacity.Owner)],
            Role.Admin => atMunicipality ? Managing : [new("Menu.People", Addresses.People), new("Menu.Partnerships", Addresses.OwnPartnerships)],
            Role.Platform => [new("Menu.Municipalities", Addresses.Municipalities), new("Menu.Status", Addresses.Status)],
            Role.Processor => [.. Partnering, Give(municipality), new("Menu.Mine", Addresses.MySignals)],
            Role.Giver => [Give(municipality), new("Menu.Mine", Addresses.MySignals), .. Lives(municipality)],
            _ => municipality is { } about ? [.. Lives(about), Give(about), new("Menu.Follow", Addresses.Follow)] : [],
        };

    private static ImmutableArray<MenuItem> Processing { get; } =
    [
        new("Menu.Work", Addresses.Work),
        new("Menu.Inbox", Addresses.Inbox),
        new("Menu.Fiches", Addresses.Fiches),
        new("Menu.Import", Addresses.Import),
    ];

    private static ImmutableArray<MenuItem> Partnering { get; } =
    [
        new("Menu.Readable", Addresses.Inbox),
        new("Menu.Fiches", Addresses.Fiches),
        new("Menu.Partnerships", Addresses.OwnPartnerships),
    ];

    private static ImmutableArray<MenuItem> Managing { get; } =
    [
        new("Menu.People", Addresses.People),
        new("Menu.Organisations", Addresses.Organisations),
        new("Menu.Partnerships", Addresses.Partnerships),
        new("Menu.WordLists", Addresses.WordLists),
        new("Menu.Processes", Addresses.Processes),
        new("Menu.Municipality", Addresses.Settings),
    ];

    private static MenuItem Give(OwnerId? municipality) =>
        new("Menu.Give", municipality is { } about ? Addresses.GiveTo(about) : Addresses.Give);

    private static ImmutableArray<MenuItem> Lives(OwnerId? municipality) =>
        municipality is { } about ? [Public("Menu.Lives", about)] : [];

    private static MenuItem Public(string text, OwnerId municipality) => new(text, Addresses.Public(municipality));
}

/// <summary>An item of the main menu.</summary>
/// <param name="Text">The key of its words.</param>
/// <param name="Address">Where it leads.</param>
public sealed record MenuItem(string Text, string Address)
{
    /// <summary>Whether a page is this item's, or one below it.</summary>
    public bool Covers(string path) =>
        path == Address || (Address.Count(c => c == '/') > 1 && path.StartsWith(Address + "/", StringComparison.Ordinal))
        || (Address == Addresses.MySignals && path.StartsWith(Address + "/", StringComparison.Ordinal));
}
