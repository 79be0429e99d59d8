using LokaalSignaal.Portal.Partnerships;

namespace LokaalSignaal.Portal.Work;

/// <summary>What the work pages need beside the queries and the host.</summary>
internal static class WorkPages
{
    /// <summary>Adds it.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<Deeds>();
        services.AddScoped<Terms>();
        services.AddScoped<Neighbours>();
        services.AddScoped<PartnershipWords>();
    }
}
