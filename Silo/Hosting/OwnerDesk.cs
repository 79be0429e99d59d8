using LokaalSignaal.Silo.Backup;
using Microsoft.Extensions.Hosting;

namespace LokaalSignaal.Silo.Hosting;

/// <summary>Answers commands in the process that owns the store, for as long as it serves.</summary>
public sealed class OwnerDesk(StorePlace place, Errands errands) : IHostedService
{
    private OwnerServer? _server;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Nobody owns a store on PostgreSQL alone.
        _server = place.Server is not null ? null : OwnerServer.Start(place.Folder, errands.RunAsync);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_server is { } server)
        {
            await server.DisposeAsync();
        }
    }
}
