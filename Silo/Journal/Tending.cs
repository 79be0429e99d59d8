using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Journal;

/// <summary>What every store does from time to time, through its one writer.</summary>
internal static class Tending
{
    /// <summary>How much is forgotten in one piece of work, so that nobody waits long behind it.</summary>
    public const int Chunk = 500;

    /// <summary>Tries a small write.</summary>
    /// <returns>Why it couldn't be made durable; none when it was.</returns>
    public static async ValueTask<string?> ProbeAsync(IJournal journal, TimeProvider time, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        try
        {
            _ = await journal.WriteAsync(unit => FollowerPosition.Save(unit, FollowerPosition.Probe, now.ToUnixTimeMilliseconds()), cancellationToken)
                .ConfigureAwait(false);
            return null;
        }
        catch (StoreUnavailableException gone)
        {
            return gone.Code;
        }
    }

    /// <summary>Forgets answers, <see cref="Chunk"/> at a time.</summary>
    /// <param name="journal">Where they are.</param>
    /// <param name="forget">Forgets some, and tells how many.</param>
    /// <param name="cancellationToken">Ends it between two pieces.</param>
    public static async ValueTask<int> PruneAsync(IJournal journal, Func<IWriteUnit, int> forget, CancellationToken cancellationToken)
    {
        var all = 0;
        int some;
        do
        {
            some = await journal.WriteAsync(forget, cancellationToken).ConfigureAwait(false);
            all += some;
        }
        while (some == Chunk);
        return all;
    }
}
