using System.Collections.Immutable;
using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Journal.Verifying;

/// <summary>
/// Looks whether a store is as it must be: the chain unbroken and as long as was noted outside, positions and versions
/// without a gap, texts and documents as their references say, answers and snapshots of what is there, read models as the events
/// make them.
/// </summary>
internal static class Verification
{
    /// <param name="store">A consistent state of the store.</param>
    /// <param name="noted">The heads that were noted outside, read before that state was taken.</param>
    /// <param name="projector">Makes the read models anew; none: they aren't looked at.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<ImmutableArray<Difference>> RunAsync(
        StoreContext store,
        IReadOnlyList<ChainHead?> noted,
        IReadModelProjector? projector,
        CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<Difference>();
        await ChainCheck.RunAsync(store, found.Add, cancellationToken).ConfigureAwait(false);
        await VersionCheck.RunAsync(store, found.Add, cancellationToken).ConfigureAwait(false);
        // From events that aren't what they were, nothing can be made anew.
        if (found.Count == 0)
        {
            await new CaseCheck(store, projector, found.Add).RunAsync(cancellationToken).ConfigureAwait(false);
        }

        await TextCheck.RunAsync(store, found.Add, cancellationToken).ConfigureAwait(false);
        await DocumentCheck.RunAsync(store, found.Add, cancellationToken).ConfigureAwait(false);
        await HeadCheck.RunAsync(store, noted, found.Add, cancellationToken).ConfigureAwait(false);
        return found.DrainToImmutable();
    }
}
