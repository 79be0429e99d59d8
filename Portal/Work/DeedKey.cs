using LokaalSignaal.Identity;

namespace LokaalSignaal.Portal.Work;

/// <summary>
/// The key of what a form does. It stays while the form stands, so a second click and a second try do the same deed;
/// once that is done the next one is another.
/// </summary>
public sealed class DeedKey
{
    /// <summary>The key for the next sending.</summary>
    public CommandKey Current { get; private set; } = Fresh();

    /// <summary>The deed is done: what follows is another.</summary>
    public void Renew() => Current = Fresh();

    private static CommandKey Fresh() => CommandKey.Of($"page-{Guid.NewGuid():N}");
}
