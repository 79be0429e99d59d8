using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Documents;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Documents;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Portal.Work;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Partnerships;

/// <summary>What was agreed on paper: filed after it was looked into, published, removed.</summary>
public sealed partial class AgreementSection(IDocumentCheck check, Sentences sentences)
{
    private const string Document = "file-document";

    /// <summary>The partnership.</summary>
    [Parameter, EditorRequired]
    public required PartnershipView Partnership { get; set; }

    /// <summary>What was filled in.</summary>
    [Parameter, EditorRequired]
    public Filled Filled { get; set; } = Filled.Nothing;

    /// <summary>What is wrong with it.</summary>
    [Parameter]
    public ImmutableArray<FieldFault> Faults { get; set; } = [];

    /// <summary>Something was sent; it is read before anything else.</summary>
    [Parameter, EditorRequired]
    public required Func<Task<Filled>> Read { get; set; }

    /// <summary>What is wrong with what was sent.</summary>
    [Parameter]
    public EventCallback<ImmutableArray<FieldFault>> OnFaults { get; set; }

    /// <summary>Something is to be done.</summary>
    [Parameter]
    public EventCallback<AgreementDeed> OnDeed { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private ImmutableArray<AgreementView> Removable => [.. Partnership.Agreements.Where(agreement => agreement.RemovedAt is null)];

    private async Task TurnAsync(AgreementView agreement)
    {
        _ = await Read();
        await OnDeed.InvokeAsync(agreement.Published
            ? new AgreementDeed("publish", new HideAgreement(agreement.Number), "hidden")
            : new AgreementDeed("publish", new PublishAgreement(agreement.Number), "published"));
    }

    private async Task RemoveAsync()
    {
        var filled = await Read();
        var number = Removable.FirstOrDefault(agreement => filled.Of("remove-number") == GrantDraft.Written(agreement.Number))?.Number ?? 0;
        await OnDeed.InvokeAsync(new AgreementDeed("remove", new RemoveAgreement(number, filled.Of("remove-reason")), "removed"));
    }

    private async Task FileAsync()
    {
        var filled = await Read();
        ImmutableArray<FieldFault> faults =
        [
            .. new[] { ("file-signedOn", true), ("file-until", false) }.Where(field => !filled.IsDay(field.Item1, field.Item2))
                .Select(field => new FieldFault(field.Item1, T["Day.Fault"])),
        ];
        if (filled.Form?.Files.GetFile(Document) is not { Length: > 0 } file)
        {
            faults = faults.Insert(0, new FieldFault(Document, T["File.None"]));
            await OnFaults.InvokeAsync(faults);
            return;
        }

        if (!faults.IsEmpty)
        {
            await OnFaults.InvokeAsync(faults);
            return;
        }

        await FileAsync(filled, file);
    }

    private async Task FileAsync(Filled filled, IFormFile file)
    {
        var verdict = file.Length > IDocumentCheck.Largest
            ? new DocumentVerdict.Refused(new Refusal(DocumentCode.TooLarge, RefusalKind.Invalid, $"{IDocumentCheck.Largest / (1024 * 1024)}"))
            : await check.LookAsync(await UploadedDocument.ReadAsync(file, Context.RequestAborted), Context.RequestAborted);
        switch (verdict)
        {
            case DocumentVerdict.Sound sound:
                await OnDeed.InvokeAsync(new AgreementDeed("file", CommandOf(filled, sound, DocumentFile.LastPart(file.FileName)), "filed"));
                break;
            case DocumentVerdict.Refused refused:
                await OnFaults.InvokeAsync([new FieldFault(Document, sentences.Of(refused.Why))]);
                break;
        }
    }

    private FileAgreement CommandOf(Filled filled, DocumentVerdict.Sound sound, string name) => new(
        Enum.GetValues<AgreementKind>().FirstOrDefault(kind => filled.Of("file-kind") == AddressParts.NameOf(kind)),
        sound.Type,
        sound.Content,
        name,
        filled.Day("file-signedOn")!.Value,
        filled.Day("file-until"),
        filled.Has("file-publish", "true") && Partnership.Standing == PartnershipStanding.Active);
}

/// <summary>A deed with an agreement, as it comes out of a form.</summary>
/// <param name="Form">What the form's fields begin with.</param>
/// <param name="Command">The command.</param>
/// <param name="Done">What is said once it is done.</param>
public sealed record AgreementDeed(string Form, Command Command, string Done);
