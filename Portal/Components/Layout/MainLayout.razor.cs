namespace LokaalSignaal.Portal.Components.Layout;

/// <summary>What stands around every page. The page itself brings its <c>main</c>.</summary>
public sealed partial class MainLayout(Surroundings around)
{
    // With a base address a bare fragment would lead to the first page.
    private string Here => around.Address + "#main";
}
