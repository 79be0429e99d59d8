using LokaalSignaal.Health;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Postgres;
using LokaalSignaal.Silo.Seeing.Nodes;
using LokaalSignaal.Silo.Tests.Journal;
using LokaalSignaal.Silo.Tests.Journal.Postgres;

namespace LokaalSignaal.Silo.Tests.Seeing;

/// <summary>Processes on one store, as each sees the others.</summary>
[Collection(PostgresServer.Collection)]
public sealed class NodeRoundTests : IAsyncLifetime
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly PostgresHome _home;
    private readonly PostgresStore _one;
    private readonly PostgresStore _other;

    public NodeRoundTests(PostgresServer server)
    {
        _home = server.NewHome();
        (_one, _other) = (_home.Store(), _home.Store());
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
        _home.Dispose();
    }

    [StoreFact]
    public async Task Each_sees_itself_first_and_the_other()
    {
        await using var one = Round(_one, ServedRole.Portal, commands: 7);
        await using var other = Round(_other, ServedRole.Silo, commands: 5);
        one.Start();
        other.Start();

        var seen = await SeenAsync(other, nodes => nodes.Length == 2);

        Assert.Equal(["silo", "portal"], seen.Nodes.Select(node => node.Node.Role));
        Assert.Equal([true, false], seen.Nodes.Select(node => node.IsHere));
        Assert.Equal(7, seen.Nodes[1].Node.Commands);
        Assert.Equal("triage", Assert.Single(seen.Followers).Name);
        Assert.DoesNotContain(seen.Nodes, node => node.IsSilent);
        Assert.True(seen.Complete);
    }

    [StoreFact]
    public async Task Who_stops_is_gone_and_who_was_killed_is_silent()
    {
        await using var one = Round(_one, ServedRole.Both);
        var stopped = Round(_other, ServedRole.Both);
        stopped.Start();
        await SeenAsync(one, nodes => nodes.Length == 2);

        await stopped.DisposeAsync();
        Assert.Single((await one.ReadAsync()).Nodes);

        var killed = Round(_other, ServedRole.Both);
        killed.Start();
        await SeenAsync(one, nodes => nodes.Length == 2);
        _home.Meddle("UPDATE nodes SET at = at - interval '10 minutes'");
        Assert.Contains((await one.ReadAsync()).Nodes, node => node is { IsHere: false, IsSilent: true });
        await killed.DisposeAsync();
    }

    [StoreFact]
    public async Task What_another_version_told_is_passed_over_or_read_as_far_as_it_goes()
    {
        await using var one = Round(_one, ServedRole.Both);
        IReadOnlyList<string> told = ["no json", "{}", """{"name":"old 1","role":"both","health":{"edition":"embedded","host":"embedded","engine":"interpreter"}}"""];
        foreach (var (number, text) in told.Index())
        {
            await new PostgresBoard(_other).TellAsync($"node {number}", text);
        }

        var seen = await one.ReadAsync();

        Assert.Equal("old 1", Assert.Single(seen.Nodes, node => !node.IsHere).Node.Name);
        Assert.Empty(seen.Slowest);
    }

    [StoreFact]
    public async Task Without_the_store_it_tells_of_itself()
    {
        using var server = new PostgresServer();
        using var home = server.NewHome();
        await using var store = home.Store();
        await using var one = Round(store, ServedRole.Both);

        server.Crash();
        var seen = await one.ReadAsync();
        server.Restart();

        Assert.True(Assert.Single(seen.Nodes).IsHere);
        Assert.False(seen.Complete);
        Assert.True((await one.ReadAsync()).Complete);
    }

    private static NodeRound Round(PostgresStore store, ServedRole role, long commands = 0)
    {
        var identity = new NodeIdentity(role);
        return new NodeRound(new Doing(identity, commands), identity, new PostgresBoard(store), new StoreFaults(), TimeProvider.System);
    }

    private static async Task<NodesView> SeenAsync(NodeRound by, Func<NodeSeen[], bool> enough)
    {
        using var patience = new CancellationTokenSource(_patience);
        while (true)
        {
            var seen = await by.ReadAsync(patience.Token);
            if (enough([.. seen.Nodes]))
            {
                return seen;
            }
        }
    }

    private sealed class Doing(NodeIdentity identity, long commands) : INodeStatus
    {
        public ValueTask<NodeView> ReadAsync(CancellationToken cancellationToken = default) => new(new NodeView(
            NodeIdentity.Name,
            identity.Role.ToString().ToLowerInvariant(),
            new HealthView("embedded", "embedded", "interpreter", [new PartHealth("journal", true)]),
            "1.0",
            DateTimeOffset.UnixEpoch,
            "postgresql",
            1,
            1,
            1,
            0,
            commands,
            [new FollowerLag("triage", commands)],
            []));
    }
}
