using LokaalSignaal.Cases;
using LokaalSignaal.People;

namespace LokaalSignaal.Portal.SignIn;

/// <summary>Tells an open circuit that its reader lost the capacity that they look in: it has to show nothing more.</summary>
/// <param name="feed">Tells of changes.</param>
/// <param name="people">The people, with their present capacities.</param>
public sealed class CapacityWatch(ILiveFeed feed, IPeopleQueries people)
{
    /// <summary>Watches until disposed.</summary>
    /// <param name="viewer">Who looks, and in what capacity.</param>
    /// <param name="lost">Called when they have it no longer; on a pool thread.</param>
    public IDisposable Begin(Viewer viewer, Func<Task> lost)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(lost);
        var own = viewer.Person.Id.Case;
        return feed.Subscribe(own.Owner, changed => changed == own ? LookAsync(viewer, lost) : Task.CompletedTask);
    }

    private async Task LookAsync(Viewer viewer, Func<Task> lost)
    {
        var person = await people.FindAsync(viewer.Person.Id);
        if (person?.Capacities.Contains(viewer.Capacity) is not true)
        {
            await lost();
        }
    }
}
