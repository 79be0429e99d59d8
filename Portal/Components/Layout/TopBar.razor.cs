using System.Collections.Immutable;
using LokaalSignaal.Portal.SignIn;

namespace LokaalSignaal.Portal.Components.Layout;

/// <summary>The top of every page: whose it is, the main menu, the language and the account.</summary>
public sealed partial class TopBar(Surroundings around)
{
    private Viewer? Viewer => around.Viewer;

    private string Start => around.Municipality is { } municipality ? Addresses.Public(municipality.Id) : Addresses.Start;

    private string Name => around.Municipality?.Details.Name ?? Shared["Product"];

    private string Below => around.Municipality is null ? Shared["Tagline"] : Shared["Product"];

    private ImmutableArray<MenuItem> Items => Menu.Of(Viewer, around.IsAtMunicipality, around.Municipality?.Id);

    private MenuItem? Here => Items.Where(item => item.Covers(around.Path)).MaxBy(item => item.Address.Length);

    private string SignInAddress => around.Path is Addresses.SignIn or Addresses.SignedOut
        ? Addresses.SignIn
        : $"{Addresses.SignIn}?return={Uri.EscapeDataString(around.Path)}";
}
