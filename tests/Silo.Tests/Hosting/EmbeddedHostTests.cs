using LokaalSignaal.Silo.Hosting.Embedded;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Silo.Tests.Hosting;

/// <summary>The host of one process.</summary>
public sealed class EmbeddedHostTests : HostConformance
{
    protected override RunningSilo Open(HostTerms terms) => new(services =>
    {
        Meddle(services);
        services.AddSingleton(new EmbeddedOptions
        {
            MostPerCase = terms.MostPerCase,
            MostWaiting = terms.MostWaiting,
            Idle = terms.Drowsy ? TimeSpan.FromTicks(1) : TimeSpan.FromMinutes(2),
        });
    });

    protected override async ValueTask SleepAsync(RunningSilo silo)
    {
        while (silo.Get<EmbeddedHost>() is { Awake: > 0 } host)
        {
            host.PutToSleep();
            await Task.Yield();
        }
    }

    protected override ValueTask StopAsync(RunningSilo silo) => silo.Get<EmbeddedHost>().DisposeAsync();
}
