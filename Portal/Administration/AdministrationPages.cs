using LokaalSignaal.Portal.Administration.Processes;
using LokaalSignaal.Portal.Importing;
using LokaalSignaal.Portal.SetUp;

namespace LokaalSignaal.Portal.Administration;

/// <summary>What the pages for admins need, and what stands beside them.</summary>
public static class AdministrationPages
{
    /// <summary>Adds what the pages need.</summary>
    public static IServiceCollection AddAdministration(this IServiceCollection services) => services

        // An address may hold the token of a one-time link, or what somebody searched for: the framework would log it.
        .AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning))
        .AddScoped<Realms>()
        .AddScoped<People.Invitations>()
        .AddSingleton<UploadedFiles>()
        .AddSingleton<FirstStart>();

    /// <summary>Maps the files that can be saved.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        ProcessFiles.Map(endpoints);
        FindingFile.Map(endpoints);
    }
}
