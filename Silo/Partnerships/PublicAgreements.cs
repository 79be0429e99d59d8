using System.Collections.Immutable;
using System.Text.Json;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Workflows.Partnerships;

namespace LokaalSignaal.Silo.Partnerships;

/// <summary>What anyone may read of what was agreed, as the row of a partnership holds it.</summary>
internal static class PublicAgreements
{
    public static ImmutableArray<PublicAgreement> Of(PartnershipState state) =>
    [
        .. state.Agreements.Where(one => one.Published)
            .Select(one => new PublicAgreement(one.Number, one.Kind, one.Type, one.Size, one.SignedOn, one.Until)),
    ];

    public static ImmutableArray<PublicAgreement> Read(string row) =>
        [.. JsonSerializer.Deserialize<ImmutableArray<PublicAgreement>>(row, JsonSerializerOptions.Web).OrderBy(one => one.Kind).ThenByDescending(one => one.SignedOn)];
}
