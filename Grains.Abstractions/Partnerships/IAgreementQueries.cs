using System.Collections.Immutable;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Partnerships;

/// <summary>Reads what was agreed with partners.</summary>
public interface IAgreementQueries
{
    /// <summary>The document of an agreement; none: there is none that the reader may read, or it was removed.</summary>
    ValueTask<AgreementFile?> FileAsync(CaseId partnership, int number, Actor reader, CancellationToken cancellationToken = default);

    /// <summary>Who takes part in a municipality today, by name, with what was published of what was agreed.</summary>
    ValueTask<ImmutableArray<PublicPartner>> PublicAsync(OwnerId municipality, CancellationToken cancellationToken = default);

    /// <summary>The document of an agreement that anyone may read today; none: there is none.</summary>
    ValueTask<AgreementFile?> PublicFileAsync(OwnerId municipality, OwnerId organisation, int number, CancellationToken cancellationToken = default);
}
