namespace LokaalSignaal.Silo.Journal;

/// <summary>
/// A follower whose other end isn't ours, and may be away for days. Nobody waits for it, and its trouble is told without
/// stopping any work.
/// </summary>
public interface IRemoteFollower : IFollower
{
    /// <summary>Looks where its other end is, and saves that as its position: before this process leads it.</summary>
    ValueTask BeginAsync(CancellationToken cancellationToken);

    /// <summary>What a failure means, kebab-case.</summary>
    string MeaningOf(Exception failure);
}
