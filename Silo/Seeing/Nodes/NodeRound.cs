using System.Collections.Immutable;
using System.Text.Json;
using LokaalSignaal.Health;

namespace LokaalSignaal.Silo.Seeing.Nodes;

/// <summary>
/// Tells the other processes every few seconds how this one is doing, and reads what they told. That it can't be told
/// now and then is no trouble: whoever reads sees for how long nothing was heard.
/// </summary>
public sealed class NodeRound(INodeStatus own, NodeIdentity identity, INodeBoard board, IStoreFaults faults, TimeProvider clock)
    : INodes, IAsyncDisposable
{
    private static readonly TimeSpan _between = TimeSpan.FromSeconds(5);
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    private readonly CancellationTokenSource _stopping = new();
    private Task _telling = Task.CompletedTask;
    private bool _disposed;

    /// <summary>Starts telling.</summary>
    public void Start() => _telling = board is LoneBoard ? Task.CompletedTask : Task.Run(TellAsync);

    /// <inheritdoc/>
    public async ValueTask<NodesView> ReadAsync(CancellationToken cancellationToken = default)
    {
        var here = new NodeSeen(await own.ReadAsync(cancellationToken), TimeSpan.Zero, IsHere: true);
        try
        {
            var told = await board.ReadAsync(cancellationToken);
            return new NodesView([here, .. told.Where(node => node.Id != identity.Id).Select(Seen).OfType<NodeSeen>()], Complete: true);
        }
        catch (Exception trouble) when (faults.MeaningOf(trouble) is not null)
        {
            return new NodesView([here], Complete: false);
        }
    }

    /// <summary>Stops telling, and takes away what was told.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, true))
        {
            return;
        }

        await _stopping.CancelAsync();
        await _telling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private async Task TellAsync()
    {
        using var timer = new PeriodicTimer(_between, clock);
        try
        {
            do
            {
                await TellOnceAsync(_stopping.Token);
            }
            while (await timer.WaitForNextTickAsync(_stopping.Token));
        }
        finally
        {
            await QuietlyAsync(() => board.LeaveAsync(identity.Id, CancellationToken.None));
        }
    }

    private ValueTask TellOnceAsync(CancellationToken cancellationToken) => QuietlyAsync(async () =>
        await board.TellAsync(identity.Id, JsonSerializer.Serialize(await own.ReadAsync(cancellationToken), _json), cancellationToken));

    private async ValueTask QuietlyAsync(Func<ValueTask> deed)
    {
        try
        {
            await deed();
        }
        catch (Exception trouble) when (faults.MeaningOf(trouble) is not null)
        {
            // The next time it may go.
        }
    }

    // Another version may tell it otherwise; what is missing isn't known.
    private static NodeSeen? Seen(ToldNode node)
    {
        try
        {
            return JsonSerializer.Deserialize<NodeView>(node.Told, _json) is { Health: not null, Name: not null } told
                ? new NodeSeen(Whole(told), node.Age, IsHere: false)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static NodeView Whole(NodeView node) => node with
    {
        Health = node.Health with { Parts = Some(node.Health.Parts) },
        Followers = Some(node.Followers),
        Slowest = Some(node.Slowest),
    };

    private static ImmutableArray<T> Some<T>(ImmutableArray<T> items) => items.IsDefault ? [] : items;
}
