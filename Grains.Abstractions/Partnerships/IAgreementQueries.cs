using System.Collections.Immutable;
using LokaalSignaal.Documents;
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
    /// <param name="municipality">The municipality.</param>
    /// <param name="organisation">The partner.</param>
    /// <param name="number">Which agreement of the two.</param>
    /// <param name="isHeld">Whether who asks has a document already: its content is then neither read nor given.</param>
    /// <param name="cancellationToken">Breaks off.</param>
    ValueTask<AgreementFile?> PublicFileAsync(
        OwnerId municipality,
        OwnerId organisation,
        int number,
        Predicate<DocumentRef>? isHeld = null,
        CancellationToken cancellationToken = default);
}
