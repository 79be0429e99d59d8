using LokaalSignaal.Silo.Partnerships;
using LokaalSignaal.Silo.Processes;
using LokaalSignaal.Silo.Search;
using LokaalSignaal.Silo.Seeing;
using LokaalSignaal.Silo.Seeing.Nodes;
using LokaalSignaal.Silo.Texts;
using Microsoft.Extensions.Hosting;

namespace LokaalSignaal.Silo.Hosting;

/// <summary>Starts what lives beside the host, and stops all of it in order: first what sends commands, then the host.</summary>
public sealed class SiloLife(Following following, TermWatch terms, EndingWatch endings, LiveFeed live, SearchFollower search, ILocalHost host, ErasedAgain erased, NodeStatus status, NodeRound round) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        status.Begin();
        await erased.FinishAsync(cancellationToken);
        following.Start();
        live.Start();
        terms.Start();
        endings.Start();
        search.Start();
        round.Start();
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await round.DisposeAsync();
        await endings.DisposeAsync();
        await terms.DisposeAsync();
        await live.DisposeAsync();
        await following.DisposeAsync();
        await host.DisposeAsync();
    }
}
