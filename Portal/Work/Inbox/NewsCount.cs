using LokaalSignaal.Identity;

namespace LokaalSignaal.Portal.Work.Inbox;

/// <summary>
/// Counts what others changed since a list was read, so that a line can say so and nothing moves under a reader's eyes.
/// What the reader changed doesn't count.
/// </summary>
/// <param name="clock">The time.</param>
public sealed class NewsCount(TimeProvider clock)
{
    // What a deed of one's own sets in motion by itself comes within this time.
    private static readonly TimeSpan Echo = TimeSpan.FromSeconds(10);

    private readonly HashSet<CaseId> changed = [];
    private readonly Dictionary<CaseId, DateTimeOffset> own = [];

    /// <summary>How many cases changed.</summary>
    public int Count => changed.Count;

    /// <summary>The reader is about to change a case.</summary>
    public void Mine(CaseId id)
    {
        own[id] = clock.GetUtcNow();
        changed.Remove(id);
    }

    /// <summary>A case changed.</summary>
    /// <returns>Whether that is news.</returns>
    public bool Heard(CaseId id) =>
        !(own.TryGetValue(id, out var at) && clock.GetUtcNow() - at < Echo) && changed.Add(id);

    /// <summary>The list was read again.</summary>
    public void Read() => changed.Clear();
}
