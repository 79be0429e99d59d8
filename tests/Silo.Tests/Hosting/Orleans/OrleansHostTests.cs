using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Hosting.Orleans;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;

namespace LokaalSignaal.Silo.Tests.Hosting.Orleans;

/// <summary>The host of a cluster: two Orleans silos, and a client that sends.</summary>
public sealed class OrleansHostTests : HostConformance
{
    protected override RunningSilo Open(HostTerms terms)
    {
        var rooms = new Rooms();
        var bounds = new HostBounds { MostPerCase = terms.MostPerCase, MostWaiting = terms.MostWaiting };
        var cluster = DeployAsync(rooms, bounds).GetAwaiter().GetResult();
        return new RunningSilo(services =>
        {
            Meddle(services);
            services.AddSingleton(bounds).AddSingleton<AwakeCases>().AddSingleton(_ => cluster).AddSingleton<IGrainFactory>(provider =>
            {
                // The silos' grains are given what the store's own silo has; who sends needs the cluster before that.
                rooms.Provider = provider;
                return provider.GetRequiredService<InProcessTestCluster>().Client;
            });
            services.AddSingleton<ILocalHost, OrleansHost>();
        });
    }

    protected override async ValueTask SleepAsync(RunningSilo silo)
    {
        while (silo.Get<ILocalHost>().Awake > 0)
        {
            await silo.Get<IGrainFactory>().GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);
        }
    }

    protected override ValueTask StopAsync(RunningSilo silo) => silo.Get<ILocalHost>().DisposeAsync();

    private static async Task<InProcessTestCluster> DeployAsync(Rooms rooms, HostBounds bounds)
    {
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.UseCases(bounds);
            silo.Services.AddSingleton(_ => rooms.Provider!.GetRequiredService<ActivationFactory>());
            silo.Services.AddSingleton(_ => rooms.Provider!.GetRequiredService<AwakeCases>());
        });
        builder.ConfigureClient(client => client.Services.AddWire());
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return cluster;
    }

    private sealed class Rooms
    {
        public IServiceProvider? Provider { get; set; }
    }
}
