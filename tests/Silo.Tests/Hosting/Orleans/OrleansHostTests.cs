using LokaalSignaal.Silo.Hosting;

namespace LokaalSignaal.Silo.Tests.Hosting.Orleans;

/// <summary>The host of a cluster: two Orleans silos, and a client that sends.</summary>
public sealed class OrleansHostTests : HostConformance
{
    protected override RunningSilo Open(HostTerms terms) => new(services =>
    {
        Meddle(services);
        services.AddCluster(new HostBounds { MostPerCase = terms.MostPerCase, MostWaiting = terms.MostWaiting });
    });

    protected override async ValueTask SleepAsync(RunningSilo silo)
    {
        while (silo.Get<ILocalHost>().Awake > 0)
        {
            await silo.Get<IGrainFactory>().GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);
        }
    }

    protected override ValueTask StopAsync(RunningSilo silo) => silo.Get<ILocalHost>().DisposeAsync();
}
