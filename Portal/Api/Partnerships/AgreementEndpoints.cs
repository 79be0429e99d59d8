using System.Globalization;
using LokaalSignaal.Cases;
using LokaalSignaal.Documents;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Api.Cases;
using LokaalSignaal.Portal.Api.Description;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Portal.Api.Refusing;
using LokaalSignaal.Portal.Api.Signals;
using LokaalSignaal.Portal.Documents;
using LokaalSignaal.Portal.Partnerships;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LokaalSignaal.Portal.Api.Partnerships;

/// <summary>Where the agreements of a partnership are, with their documents.</summary>
internal static class AgreementEndpoints
{
    private const int BusySeconds = 60;

    // What the parts of a form need around the file itself.
    private const int Wrapping = 64 * 1024;

    /// <summary>Maps them.</summary>
    public static void Map(RouteGroupBuilder partnership)
    {
        partnership.MapPost("/documents", FileAsync)
            .Creates<AgreementItem>("File an agreement with its document; it is looked into first")
            .WithMetadata(new RequestSizeLimitAttribute(IDocumentCheck.Largest + Wrapping))
            .DisableAntiforgery();
        partnership.MapGet("/documents", AllAsync).Answers<ListOf<AgreementItem>>("The agreements of a partnership, the newest first");
        partnership.MapGet("/documents/{document:number}", DownloadAsync)
            .WithSummary("The document of an agreement")
            .Produces(StatusCodes.Status200OK, contentType: "application/pdf", additionalContentTypes: ["application/octet-stream"]);
        partnership.MapDelete("/documents/{document:number}", RemoveAsync).Changes<PartnershipItem>("Remove an agreement and erase its document; the body may say why");
        partnership.MapPost("/documents/{document:number}/publish", ([AsParameters] PartnershipDeed deed, string document) => deed.DoAsync(new PublishAgreement(Number(document))))
            .Changes<PartnershipItem>("Let anyone read an agreement, while the partnership holds");
        partnership.MapPost("/documents/{document:number}/unpublish", ([AsParameters] PartnershipDeed deed, string document) => deed.DoAsync(new HideAgreement(Number(document))))
            .Changes<PartnershipItem>("Let only the parties read an agreement");
    }

    /// <summary>Where a document is.</summary>
    public static string At(CaseId partnership, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{ApiPaths.Root}/partnerships/{partnership.Segment}/documents/{number}");

    private static async Task<IResult> FileAsync(
        [AsParameters] PartnershipDeed deed,
        [AsParameters] AgreementForm form,
        [FromServices] IDocumentCheck check)
    {
        // Nobody has anything looked into who may not file it.
        if (await deed.Partnerships.FindAsync(CaseId.Of(deed.Id), deed.Call.Actor, deed.CancellationToken) is not { } partnership)
        {
            return Problem.NotFound();
        }

        if (!partnership.MayManage)
        {
            return Problem.Of(StatusCodes.Status403Forbidden, "not-allowed");
        }

        if (form.File.Length > IDocumentCheck.Largest)
        {
            return Problem.Of(StatusCodes.Status413PayloadTooLarge, DocumentCode.TooLarge, $"{IDocumentCheck.Largest / (1024 * 1024)}");
        }

        return Day(form.SignedOn) is not { } signed || (Day(form.Until) is null && !string.IsNullOrEmpty(form.Until))
            || !Enum.TryParse<AgreementKind>(form.Kind, ignoreCase: true, out var kind)
            ? Problem.Of(StatusCodes.Status400BadRequest, "form-not-valid")
            : await check.LookAsync(await UploadedDocument.ReadAsync(form.File, deed.CancellationToken), deed.CancellationToken) switch
            {
                DocumentVerdict.Sound sound => await SendAsync(deed, new FileAgreement(
                    kind, sound.Type, sound.Content, DocumentFile.LastPart(form.File.FileName), signed, Day(form.Until), form.Publish ?? false)),
                DocumentVerdict.Refused { Why.Code: DocumentCode.Busy } => Answers.Later(DocumentCode.Busy, BusySeconds),
                DocumentVerdict.Refused refused => Problem.Of(refused.Why),
                var other => throw new InvalidOperationException($"Nothing is known of {other}."),
            };
    }

    private static ValueTask<IResult> SendAsync(PartnershipDeed deed, FileAgreement command) =>
        Sent.ToAsync(deed.Host, deed.Call, CaseId.Of(deed.Id), command, done => FiledAsync(deed, done), deed.CancellationToken);

    // Several may be filed at once: it is the one that stands at this version of the case.
    private static async ValueTask<IResult> FiledAsync(PartnershipDeed deed, Answer.Accepted done)
    {
        var view = await deed.Partnerships.FindAsync(done.Case, deed.Call.Actor, deed.CancellationToken);
        return view?.Agreements.FirstOrDefault(one => one.FiledIn <= done.Version) is { } agreement
            ? new Tagged<AgreementItem>(AgreementItem.Of(done.Case, agreement), done.Version, At(done.Case, agreement.Number))
            : new Tagged<ChangedCase>(ChangedCase.Of(done), done.Version);
    }

    private static async Task<IResult> AllAsync([AsParameters] PartnershipDeed deed) =>
        await deed.Partnerships.FindAsync(CaseId.Of(deed.Id), deed.Call.Actor, deed.CancellationToken) is { } view
            ? TypedResults.Ok(new ListOf<AgreementItem>([.. view.Agreements.Select(one => AgreementItem.Of(view.Id, one))], null))
            : Problem.NotFound();

    private static async Task<IResult> DownloadAsync(
        [AsParameters] PartnershipDeed deed,
        string document,
        [FromServices] IAgreementQueries agreements,
        [FromServices] IStringLocalizer<PartnershipTexts> words) =>
        await agreements.FileAsync(CaseId.Of(deed.Id), Number(document), deed.Call.Actor, deed.CancellationToken) is { } file
            ? new Download(file, AgreementDownloads.NameOf(file, words), isPublic: false)
            : Problem.NotFound();

    private static ValueTask<IResult> RemoveAsync([AsParameters] PartnershipDeed deed, string document, [FromBody] WithdrawBody? body) =>
        deed.DoAsync(new RemoveAgreement(Number(document), string.IsNullOrWhiteSpace(body?.Reason) ? "-" : body.Reason));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
