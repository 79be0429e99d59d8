using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Hosting.Embedded;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Silo.Tests.Hosting;

/// <summary>The host of one process, on SQLite.</summary>
public sealed class EmbeddedHostTests : EmbeddedHostConformance;

/// <summary>The host of one process.</summary>
public abstract class EmbeddedHostConformance : HostConformance
{
    /// <summary>How to connect to a PostgreSQL database without a store; none: SQLite.</summary>
    protected virtual string? NewDatabase() => null;

    protected override RunningSilo Open(HostTerms terms) => new(services => Provide(services, terms), NewDatabase());

    private static void Provide(IServiceCollection services, HostTerms terms)
    {
        Meddle(services);
        services.AddSingleton(new HostBounds
        {
            MostPerCase = terms.MostPerCase,
            MostWaiting = terms.MostWaiting,
            Idle = terms.Drowsy ? TimeSpan.FromTicks(1) : TimeSpan.FromMinutes(2),
        });
    }

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
