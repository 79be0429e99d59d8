using LokaalSignaal.Portal.Api.Description;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Portal.Api.Readers;

namespace LokaalSignaal.Portal.Api.Fiches;

/// <summary>Where fiches are.</summary>
internal static class FicheEndpoints
{
    /// <summary>Maps them.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/fiches", FicheReading.OpenAsync).Creates<FicheDetail>("Open a fiche");
        api.MapGet("/fiches", FicheReading.ListAsync).Answers<ListOf<FicheItem>>("The fiches that the caller may see");
        api.MapGet("/fiches/{id:fiche}", FicheReading.FindAsync).Answers<FicheDetail>("One fiche").AsksPurpose();
        api.MapGet("/me/fiches", FicheReading.WaitingAsync).Answers<ListOf<FicheItem>>("Fiches with a step that waits for the caller's role");
        MapDeeds(api.MapGroup("/fiches/{id:fiche}"));
    }

    private static void MapDeeds(RouteGroupBuilder fiche)
    {
        fiche.MapPut("/description", FicheDeeds.DescribeAsync).Changes<FicheDetail>("Change title and description");
        fiche.MapPut("/labels", FicheDeeds.LabelAsync).Changes<FicheDetail>("Confirm or correct what a fiche is about");
        fiche.MapPost("/signals", FicheDeeds.BundleAsync).Changes<FicheDetail>("Take signals into a fiche and out of it");
        fiche.MapPost("/feedback", FicheDeeds.TellAsync).Changes<FicheDetail>("Tell all givers something, also those bundled later");
        fiche.MapPost("/notes", FicheDeeds.NoteAsync).Changes<FicheDetail>("Add a note for those who process the fiche");
        fiche.MapPost("/publish", FicheDeeds.PublishAsync).Changes<FicheDetail>("Show the fiche on the public page");
        fiche.MapPost("/hide", FicheDeeds.HideAsync).Changes<FicheDetail>("Take the fiche off the public page");
    }
}
