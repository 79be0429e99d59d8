using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.People;

namespace LokaalSignaal.Silo.Demonstration;

/// <summary>Tells the invented givers what happened in their year; what is long ago they have read.</summary>
internal sealed class Notices(IJournal journal)
{
    private const int AtOnce = 500;

    /// <summary>Tells all there is.</summary>
    /// <param name="read">What was told before this was read too.</param>
    /// <param name="cancellationToken">Breaks off.</param>
    public async Task CatchUpAsync(DateTimeOffset read, CancellationToken cancellationToken)
    {
        var (follower, position) = (new NoticesFollower(journal), 0L);
        for (var events = await NextAsync(); !events.IsEmpty; events = await NextAsync())
        {
            await follower.HandleAsync(events, cancellationToken);
            position = events[^1].Position;
        }

        await journal.WriteAsync(unit => Finish(unit, follower.Name, position, read), cancellationToken);

        ValueTask<System.Collections.Immutable.ImmutableArray<LokaalSignaal.Cases.RecordedEvent>> NextAsync() =>
            journal.ReadAfterAsync(position, AtOnce, cancellationToken);
    }

    private static int Finish(IWriteUnit unit, string name, long position, DateTimeOffset read)
    {
        unit.Execute("UPDATE notices SET read_at = at + 86400000 WHERE at < $1 AND read_at IS NULL", read.ToUnixTimeMilliseconds());
        return FollowerPosition.Save(unit, name, position);
    }
}
