using Orleans.Configuration;

namespace LokaalSignaal.Silo.Hosting.Orleans;

/// <summary>
/// How processes find each other: in the PostgreSQL database that they share. On SQLite there is one process, and nobody
/// to find.
/// </summary>
internal static class Clustering
{
    private const string Invariant = "Npgsql";
    private const string Name = "lokaalsignaal";

    /// <summary>A silo that holds cases of a store.</summary>
    public static ISiloBuilder JoinStore(this ISiloBuilder silo, StorePlace place, SiloEndpoint endpoint)
    {
        if (place.Server is not { } server)
        {
            return silo.UseLocalhostClustering(endpoint.Port, endpoint.Gateway, serviceId: Name, clusterId: Name);
        }

        MembershipStore.Ensure(server);
        return silo.Configure<ClusterOptions>(Call)
            .ConfigureEndpoints(endpoint.Address, endpoint.Port, endpoint.Gateway)
            .Configure<ClusterMembershipOptions>(Watch)
            .UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Invariant, MembershipStore.WayTo(server)));
    }

    /// <summary>A portal that sends to the silos of a store.</summary>
    /// <exception cref="InvalidOperationException">The store is on SQLite: only one process has it.</exception>
    public static IClientBuilder JoinStore(this IClientBuilder client, StorePlace place)
    {
        var server = place.Server ?? throw new InvalidOperationException("A store on SQLite has no silos but its own process.");
        MembershipStore.Ensure(server);
        return client.Configure<ClusterOptions>(Call)
            .Configure<GatewayOptions>(gateways => gateways.GatewayListRefreshPeriod = TimeSpan.FromSeconds(5))
            .UseConnectionRetryFilter<UntilThereIsOne>()
            .UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Invariant, MembershipStore.WayTo(server)));
    }

    private static void Call(ClusterOptions cluster) => (cluster.ClusterId, cluster.ServiceId) = (Name, Name);

    // Whoever is not heard of for some six seconds is given up; and one that was killed doesn't hold up who comes after.
    private static void Watch(ClusterMembershipOptions membership)
    {
        membership.ProbeTimeout = TimeSpan.FromSeconds(2);
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(10);
        membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
    }

    // A portal may start before any silo does.
    private sealed class UntilThereIsOne : IClientConnectionRetryFilter
    {
        private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

        public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
        {
            await Task.Delay(_pause, cancellationToken);
            return true;
        }
    }
}
