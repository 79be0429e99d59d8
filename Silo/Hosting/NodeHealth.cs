using LokaalSignaal.Cases;
using LokaalSignaal.Health;
using LokaalSignaal.Processes;
using LokaalSignaal.Silo.Journal;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Hosting;

/// <summary>Tells how this process is.</summary>
public sealed class NodeHealth(
    IJournal journal,
    IStoreReader reader,
    IStoreFaults faults,
    Following following,
    ILocalHost host,
    HostBounds options,
    IProcessEngine engine) : IHealth
{
    // Further behind than this, lists show what was and givers hear late.
    private const long MostLag = 50_000;

    /// <inheritdoc/>
    public async ValueTask<HealthView> ReadAsync(CancellationToken cancellationToken = default)
    {
        // A store in trouble is tried again each time somebody asks, so that it is ready as soon as there is room.
        var trouble = (journal.Trouble is null ? null : await journal.ProbeAsync(cancellationToken)) ?? await UnreadableAsync(cancellationToken);
        return new HealthView(BuiltEdition.Name, host.Name, engine.Name,
        [
            new PartHealth("journal", trouble is null, trouble),
            new PartHealth("host", host.Waiting < options.MostWaiting, host.Waiting < options.MostWaiting ? null : "busy"),
            new PartHealth("followers", !IsBehind, IsBehind ? "behind" : null),
            .. following.Remote.Select(PartOf),
        ]);
    }

    private async ValueTask<string?> UnreadableAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var context = reader.Context(ReadScope.Everything);
            _ = await context.Followers.AnyAsync(cancellationToken);
            return null;
        }
        catch (Exception failure) when (faults.MeaningOf(failure) is Answer.Unavailable gone)
        {
            return gone.Code;
        }
    }

    private bool IsBehind => following.NeededLag > MostLag;

    // A copy outside that can't be written is somebody's concern; it keeps nobody here from working.
    private static PartHealth PartOf((string Name, long Lag, string? Trouble) remote)
    {
        var trouble = remote.Trouble ?? (remote.Lag > MostLag ? "behind" : null);
        return new PartHealth(remote.Name, trouble is null, trouble, Needed: false);
    }
}
