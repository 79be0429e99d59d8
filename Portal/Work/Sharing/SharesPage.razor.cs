using System.Collections.Immutable;
using LokaalSignaal.Sharing;

namespace LokaalSignaal.Portal.Work.Sharing;

/// <summary>What other municipalities share with the reader's.</summary>
/// <param name="shares">Reads shares.</param>
public sealed partial class SharesPage(IShareQueries shares)
{
    private ImmutableArray<ShareView> received = [];

    /// <inheritdoc/>
    protected override async Task BeginAsync() => received = await shares.ReceivedAsync(Reader);
}
