using LokaalSignaal.Health;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Seeing.Nodes;

namespace LokaalSignaal.Silo.Seeing;

/// <summary>How this process is doing.</summary>
public sealed class NodeStatus(
    IHealth health,
    IJournal journal,
    StorePlace place,
    NodeIdentity identity,
    ILocalHost host,
    Following following,
    Measures measures,
    SlowestCommands slowest,
    TimeProvider clock) : INodeStatus
{
    private DateTimeOffset _since;

    /// <summary>The process starts.</summary>
    public void Begin() => _since = clock.GetUtcNow();

    /// <inheritdoc/>
    public async ValueTask<NodeView> ReadAsync(CancellationToken cancellationToken = default) => new(
        NodeIdentity.Name,
        identity.Role.ToString().ToLowerInvariant(),
        await health.ReadAsync(cancellationToken),
        Measures.Version,
        _since,
        place.Server is null ? "sqlite" : "postgresql",
        journal.Head,
        Environment.WorkingSet,
        host.Awake,
        host.Waiting,
        measures.Commands,
        [.. following.Lags.OrderBy(lag => lag.Key, StringComparer.Ordinal).Select(lag => new FollowerLag(lag.Key, lag.Value))],
        slowest.All);
}
