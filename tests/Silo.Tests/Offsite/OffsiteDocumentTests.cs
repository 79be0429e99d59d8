using System.Text;
using LokaalSignaal.Documents;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Silo.Offsite;

namespace LokaalSignaal.Silo.Tests.Offsite;

/// <summary>Documents are copied outside, and emptied there when they are removed.</summary>
[Collection(Azurite.Collection)]
public sealed class OffsiteDocumentTests(Azurite azurite)
{
    [BlobFact]
    public async Task A_document_comes_back_from_outside_and_a_removed_one_does_not()
    {
        await using var copied = await Copied.BeginAsync(azurite.NewPlace());
        var kortrijk = OwnerId.Of("kortrijk");
        var partnership = copied.Silo.PartnershipOf(kortrijk, await copied.Silo.AdmitAsync(kortrijk, "caw"));
        var admin = await copied.Silo.RegisterAsync(kortrijk, Role.Admin, "Ann Beheer");
        await copied.Silo.DoAsync(partnership, Filing("blijft"), admin);
        await copied.Silo.DoAsync(partnership, Filing("kwibuszwaan"), admin);
        await copied.OutsideAsync();
        Assert.Equal(2, (await OpenedAsync(copied)).Length);

        await copied.Silo.DoAsync(partnership, new RemoveAgreement(2, "Er stond een naam in."), admin);
        await copied.OutsideAsync();

        Assert.DoesNotContain(await OpenedAsync(copied), row => row.Contains(Convert.ToBase64String("kwibuszwaan"u8), StringComparison.Ordinal));
        await using var again = RunningSilo.At(await copied.RestoredAsync());
        Assert.Equal("blijft", Encoding.UTF8.GetString((await again.Get<IAgreementQueries>().FileAsync(partnership, 1, admin))!.Content!.Value.Span));
        Assert.Null(await again.Get<IAgreementQueries>().FileAsync(partnership, 2, admin));
    }

    private static FileAgreement Filing(string content) => new(
        AgreementKind.Other, DocumentType.Pdf, Encoding.UTF8.GetBytes(content), "akkoord.pdf", new DateOnly(2026, 2, 1), null, false);

    private static async Task<string[]> OpenedAsync(Copied copied) =>
    [
        .. (await Azurite.AllAsync(copied.Place)).Where(blob => blob.Key.StartsWith(OffsiteNames.Documents, StringComparison.Ordinal))
            .Select(blob => Encoding.UTF8.GetString(copied.Seal.Open(blob.Value, blob.Key)!)),
    ];
}
