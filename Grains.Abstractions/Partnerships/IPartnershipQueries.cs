using System.Collections.Immutable;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Partnerships;

/// <summary>Reads partnerships.</summary>
public interface IPartnershipQueries
{
    /// <summary>The case of an organisation's partnership in a municipality, whether it began or not: one for each two.</summary>
    CaseId CaseOf(OwnerId municipality, OwnerId organisation);

    /// <summary>The partnerships of a municipality, those that wait for an answer first, then by name; those that the reader may read.</summary>
    ValueTask<ImmutableArray<PartnershipView>> InAsync(OwnerId municipality, Actor reader, CancellationToken cancellationToken = default);

    /// <summary>The partnerships of an organisation, by the municipality's name; those that the reader may read.</summary>
    ValueTask<ImmutableArray<PartnershipView>> OfAsync(OwnerId organisation, Actor reader, CancellationToken cancellationToken = default);

    /// <summary>One partnership with what happened; none: there is none that the reader may read.</summary>
    ValueTask<PartnershipView?> FindAsync(CaseId partnership, Actor reader, CancellationToken cancellationToken = default);
}
