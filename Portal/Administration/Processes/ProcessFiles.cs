using System.Text;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.SignIn;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Processes;
using LokaalSignaal.Workflows.Processes.Elsa;
using Microsoft.AspNetCore.Mvc;

namespace LokaalSignaal.Portal.Administration.Processes;

/// <summary>Processes as files to save: what holds now, the same for Elsa, the draft, and the platform's own.</summary>
public static class ProcessFiles
{
    /// <summary>What holds now.</summary>
    public const string Current = "nu.json";

    /// <summary>The draft.</summary>
    public const string Draft = "ontwerp.json";

    /// <summary>The platform's own.</summary>
    public const string Standard = "lokaal-signaal.json";

    /// <summary>What holds now, for Elsa.</summary>
    public const string Elsa = "nu-elsa.json";

    /// <summary>Maps the files.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet($"{Addresses.Processes}/{{kind}}/{{which:regex(^[a-z-]+\\.json$)}}", SaveAsync)
            .RequireAuthorization(policy => policy.RequireRole(nameof(Role.Admin)))
            .ExcludeFromDescription();

    private static async Task<IResult> SaveAsync(
        string kind,
        string which,
        HttpContext context,
        [FromServices] Viewers viewers,
        [FromServices] IMunicipalityQueries municipalities,
        [FromServices] IStandardProcesses standard)
    {
        var viewer = await viewers.FindAsync(Ticket.Of(context.User), context.RequestAborted);
        if (viewer is null || !CaseKind.TryRead(kind, out var what)
            || await municipalities.ProcessesAsync(viewer.Capacity.Owner, what, viewer.Actor, context.RequestAborted) is not { } processes)
        {
            return Results.NotFound();
        }

        var file = which switch
        {
            Current => DefinitionFile.Write(processes.Current),
            Elsa => ElsaFile.Write(processes.Current),
            Draft => processes.Draft,
            Standard => standard.Of(what) is { } own ? DefinitionFile.Write(own) : null,
            _ => null,
        };
        return file is null
            ? Results.NotFound()
            : Results.File(Encoding.UTF8.GetBytes(file), "application/json", $"{viewer.Capacity.Owner}-{what}-{which}");
    }
}
