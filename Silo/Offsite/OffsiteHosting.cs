using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Silo.Offsite;

/// <summary>Adds the copy outside, where one was asked for.</summary>
public static class OffsiteHosting
{
    /// <summary>Adds it; nothing where there is no place for it.</summary>
    public static IServiceCollection AddOffsite(this IServiceCollection services, OffsitePlace? place) => place is null ? services : services
        .AddSingleton(place)
        .AddSingleton<OffsiteFollower>()
        .AddSingleton<IFollower>(provider => provider.GetRequiredService<OffsiteFollower>())
        .AddSingleton<IErasedElsewhere>(provider => provider.GetRequiredService<OffsiteFollower>());
}
