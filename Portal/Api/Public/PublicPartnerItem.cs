using System.Collections.Immutable;
using System.Globalization;
using LokaalSignaal.Documents;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Api.Limits;

namespace LokaalSignaal.Portal.Api.Public;

/// <summary>An organisation that takes part in a municipality.</summary>
/// <param name="Id">The organisation.</param>
/// <param name="Name">Its name.</param>
/// <param name="Agreements">What was published of what was agreed with it.</param>
public sealed record PublicPartnerItem(OwnerId Id, string Name, ImmutableArray<PublicAgreementItem> Agreements)
{
    internal static ListOf<PublicPartnerItem> AllOf(OwnerId municipality, ImmutableArray<PublicPartner> partners) =>
        new([.. partners.Select(partner => new PublicPartnerItem(
            partner.Id, partner.Name, [.. partner.Agreements.Select(one => PublicAgreementItem.Of(municipality, partner.Id, one))]))], null);
}

/// <summary>An agreement that anyone may read.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Type">What the document is.</param>
/// <param name="Size">How many bytes it has.</param>
/// <param name="SignedOn">The day on which it was signed.</param>
/// <param name="Until">The last day that it says it holds; null: it doesn't say.</param>
/// <param name="Href">Where the document is.</param>
public sealed record PublicAgreementItem(AgreementKind Kind, DocumentType Type, int Size, DateOnly SignedOn, DateOnly? Until, string Href)
{
    internal static PublicAgreementItem Of(OwnerId municipality, OwnerId organisation, PublicAgreement view) => new(
        view.Kind,
        view.Type,
        view.Size,
        view.SignedOn,
        view.Until,
        string.Create(CultureInfo.InvariantCulture, $"{ApiPaths.Root}/public/{municipality}/partners/{organisation}/documents/{view.Number}"));
}
