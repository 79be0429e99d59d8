using LokaalSignaal.Identity;
using LokaalSignaal.Sharing;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Sharing;

/// <summary>
/// A fiche that is shared, the very same for both municipalities. When it is withdrawn or its last day passes, the page
/// shows the receiver nothing more, without being asked.
/// </summary>
/// <param name="shares">Reads shares.</param>
public sealed partial class SharePage(IShareQueries shares)
{
    private ShareView? share;
    private string? sentence;
    private string? done;

    /// <summary>The share's id, with tildes.</summary>
    [Parameter]
    public required string Case { get; set; }

    /// <inheritdoc/>
    protected override IEnumerable<OwnerId> AlsoHeard => Id is { } id ? [id.Owner] : [];

    /// <inheritdoc/>
    protected override bool EndsWithADay => true;

    private CaseId? Id => CaseId.TryRead(Case, out var id) && id.Kind == CaseKind.Share ? id : null;

    private bool IsSender => share!.From == Reader.Capacity.Owner;

    private string Head => share!.Content?.Title ?? T["Fact", share.FromName ?? share.From.Value];

    private string Lead => share switch
    {
        { Standing: not ShareStanding.Open } => T[$"Standing.{share.Standing}"],
        { Terms.IsCopy: true } => T[IsSender ? "Lead.Sent.Copy" : "Lead.Received.Copy", (IsSender ? share.ToName : share.FromName) ?? "", Days.Day(share.SharedAt)],
        _ => T[IsSender ? "Lead.Sent" : "Lead.Received", (IsSender ? share!.ToName : share!.FromName) ?? ""],
    };

    /// <inheritdoc/>
    protected override async Task BeginAsync()
    {
        share = Id is { } id ? await shares.FindAsync(id, Reader) : null;
        if (share is null)
        {
            Navigation.NotFound();
        }
    }

    /// <inheritdoc/>
    protected override async Task HeardAsync(CaseId changed)
    {
        if (share is null || (changed != share.Id && changed.Kind != CaseKind.Fiche))
        {
            return;
        }

        await ReadAsync(share.Id);
        StateHasChanged();
    }

    private async Task DoneAsync(DeedResult result)
    {
        (sentence, done) = (result.Sentence, result.IsDone ? T["Done"].Value : null);
        await ReadAsync(share!.Id);
    }

    private async Task ReadAsync(CaseId id)
    {
        share = await shares.FindAsync(id, Reader);
        if (share is null)
        {
            Leave();
        }
    }
}
