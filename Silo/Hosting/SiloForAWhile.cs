using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Silo.Hosting;

/// <summary>A silo that lives as long as one command: what follows from the command is done before it ends.</summary>
public static class SiloForAWhile
{
    /// <summary>Runs something in a silo over a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="work">What is done in it.</param>
    /// <param name="clock">What time it is there; none: now.</param>
    public static async Task<T> RunAsync<T>(OpenedStore store, Func<IServiceProvider, Task<T>> work, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var silo = Provide(store, clock);
        var life = silo.GetRequiredService<SiloLife>();
        await life.StartAsync(CancellationToken.None);
        try
        {
            var result = await work(silo);
            await silo.GetRequiredService<Following>().RestAsync();
            return result;
        }
        finally
        {
            await life.StopAsync(CancellationToken.None);
        }
    }

    /// <summary>Runs something beside the processes that serve a store: what follows from it is theirs.</summary>
    /// <param name="store">The store, on a server.</param>
    /// <param name="work">What is done.</param>
    public static async Task<T> BesideAsync<T>(OpenedStore store, Func<IServiceProvider, Task<T>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var silo = Provide(store, null);
        return await work(silo);
    }

    private static ServiceProvider Provide(OpenedStore store, TimeProvider? clock) => new ServiceCollection()
        .AddLogging().AddSilo(store).AddSingleton(clock ?? TimeProvider.System).AddSingleton<SiloLife>().BuildServiceProvider();
}
