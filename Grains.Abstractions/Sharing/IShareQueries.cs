using System.Collections.Immutable;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Sharing;

/// <summary>Reads shared fiches. What isn't the reader's isn't there.</summary>
public interface IShareQueries
{
    /// <summary>The case of the share of a fiche with a municipality, whether it began or not: one for each two.</summary>
    CaseId CaseOf(CaseId fiche, OwnerId to);

    /// <summary>With whom a fiche is, or was, shared, without what is shown; the newest first.</summary>
    ValueTask<ImmutableArray<ShareView>> OfFicheAsync(CaseId fiche, Actor reader, CancellationToken cancellationToken = default);

    /// <summary>What other municipalities share with the reader's, what still holds first, then the newest. Of each the title, no more.</summary>
    ValueTask<ImmutableArray<ShareView>> ReceivedAsync(Actor reader, CancellationToken cancellationToken = default);

    /// <summary>What was put beside a fiche of the reader's.</summary>
    ValueTask<ImmutableArray<ShareView>> BesideAsync(CaseId fiche, Actor reader, CancellationToken cancellationToken = default);

    /// <summary>A share with what is shown of its fiche: for both municipalities the very same; none: there is none for this reader.</summary>
    ValueTask<ShareView?> FindAsync(CaseId share, Actor reader, CancellationToken cancellationToken = default);
}
