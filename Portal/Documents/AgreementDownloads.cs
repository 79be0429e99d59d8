using System.Globalization;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Partnerships;
using LokaalSignaal.Portal.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LokaalSignaal.Portal.Documents;

/// <summary>Where people fetch agreements: the parties theirs, anyone what was published.</summary>
internal static class AgreementDownloads
{
    private const string Number = "{number:int:min(1)}";

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet($"{Addresses.OwnPartnerships}/{{partnership}}/{Addresses.AgreementPart}/{Number}", OwnAsync).RequireAuthorization().ExcludeFromDescription();
        endpoints.MapGet($"/{{municipality}}/{Addresses.AgreementPart}/{{organisation}}/{Number}", PublicAsync).AddEndpointFilter<DownloadLimit>().ExcludeFromDescription();
    }

    /// <summary>What a party saves an agreement as: what it was called, or else what it is.</summary>
    public static string NameOf(AgreementFile file, IStringLocalizer words) =>
        DocumentFile.Name(file.FileName ?? PublicNameOf(file, words), file.Type);

    /// <summary>What anyone saves an agreement as: what its file was called is the parties' own business.</summary>
    public static string PublicNameOf(AgreementFile file, IStringLocalizer words) => DocumentFile.Name(
        string.Create(CultureInfo.InvariantCulture, $"{words[$"Agreement.{file.Kind}"].Value} {file.SignedOn:yyyy-MM-dd}"),
        file.Type);

    private static async Task<IResult> OwnAsync(
        string partnership,
        int number,
        HttpContext context,
        [FromServices] Viewers viewers,
        [FromServices] IAgreementQueries agreements,
        [FromServices] IStringLocalizer<PartnershipTexts> words) =>
        CaseId.TryRead(partnership, out var id)
        && await viewers.FindAsync(Ticket.Of(context.User), context.RequestAborted) is { } viewer
        && await agreements.FileAsync(id, number, viewer.Actor, context.RequestAborted) is { } file
            ? new Download(file, NameOf(file, words), isPublic: false)
            : Results.NotFound();

    private static async Task<IResult> PublicAsync(
        string municipality,
        string organisation,
        int number,
        HttpRequest request,
        [FromServices] IAgreementQueries agreements,
        [FromServices] IStringLocalizer<PartnershipTexts> words,
        CancellationToken cancellationToken) =>
        OwnerId.TryRead(municipality, out var where) && OwnerId.TryRead(organisation, out var whose)
        && await agreements.PublicFileAsync(where, whose, number, Download.HeldBy(request), cancellationToken) is { } file
            ? new Download(file, PublicNameOf(file, words), isPublic: true)
            : Results.NotFound();
}
