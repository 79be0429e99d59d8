using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Hosting.Orleans;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;

namespace LokaalSignaal.Silo.Tests.Hosting.Orleans;

/// <summary>Two Orleans silos of their own for whoever is provided for; two of them over one journal know nothing of each other.</summary>
internal static class ClusterOfRooms
{
    /// <summary>Adds a cluster, and a client of it as the host.</summary>
    public static IServiceCollection AddCluster(this IServiceCollection services, HostBounds bounds) => services
        .AddSingleton(bounds)
        .AddSingleton<AwakeCases>()
        .AddSingleton(provider => DeployAsync(provider, bounds).GetAwaiter().GetResult())
        .AddSingleton<IGrainFactory>(provider => provider.GetRequiredService<InProcessTestCluster>().Client)
        .AddSingleton<ILocalHost, OrleansHost>();

    // The silos' grains are given what the store's own silo has.
    private static async Task<InProcessTestCluster> DeployAsync(IServiceProvider rooms, HostBounds bounds)
    {
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.UseCases(bounds);
            silo.Services.AddSingleton(_ => rooms.GetRequiredService<ActivationFactory>());
            silo.Services.AddSingleton(_ => rooms.GetRequiredService<AwakeCases>());
        });
        builder.ConfigureClient(client => client.UseCases(bounds));
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return cluster;
    }
}
