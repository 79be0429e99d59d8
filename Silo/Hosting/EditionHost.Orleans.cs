using LokaalSignaal.Silo.Hosting.Orleans;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LokaalSignaal.Silo.Hosting;

public static partial class EditionHost
{
    static partial void Know(ref bool has) => has = true;

    static partial void Add(IHostApplicationBuilder builder, StorePlace place, ServedRole role, SiloEndpoint endpoint)
    {
        builder.Services.AddSingleton<AwakeCases>().AddSingleton<ILocalHost, OrleansHost>();
        if (role == ServedRole.Portal)
        {
            builder.UseOrleansClient(client => client.UseCases(new HostBounds()).JoinStore(place));
        }
        else
        {
            builder.UseOrleans(silo => silo.UseCases(new HostBounds()).JoinStore(place, endpoint.Settled()));
        }
    }
}
