using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Serialization;

namespace LokaalSignaal.Silo.Hosting.Orleans;

/// <summary>Lets an Orleans silo hold cases.</summary>
public static class OrleansHosting
{
    /// <summary>Sets a silo up for cases: what goes over the wire, how much may wait, and when a case goes to sleep.</summary>
    public static ISiloBuilder UseCases(this ISiloBuilder silo, HostBounds bounds)
    {
        ArgumentNullException.ThrowIfNull(bounds);
        silo.Services.AddWire();
        silo.Configure<SiloMessagingOptions>(messages =>
            (messages.MaxEnqueuedRequestsHardLimit, messages.ResponseTimeout) = (bounds.MostPerCase, bounds.Unanswered));
        return silo.Configure<GrainCollectionOptions>(sleep =>
        {
            sleep.CollectionAge = bounds.Idle > _leastIdle ? bounds.Idle : _leastIdle;
            sleep.CollectionQuantum = _leastIdle / 2;
        });
    }

    /// <summary>Sets a client up for cases: what goes over the wire, and how long an answer may take.</summary>
    public static IClientBuilder UseCases(this IClientBuilder client, HostBounds bounds)
    {
        ArgumentNullException.ThrowIfNull(bounds);
        client.Services.AddWire();
        return client.Configure<ClientMessagingOptions>(messages => messages.ResponseTimeout = bounds.Unanswered);
    }

    // Commands and answers go over it as they are.
    private static IServiceCollection AddWire(this IServiceCollection services) => services
        .AddSingleton<ITypeNameFilter, WireTypes>()
        .AddSerializer(wire => wire.AddJsonSerializer(WireJson.Speaks, WireJson.Options));

    // Orleans looks for idle cases in rounds, and an age must be longer than a round.
    private static readonly TimeSpan _leastIdle = TimeSpan.FromMinutes(1);
}
