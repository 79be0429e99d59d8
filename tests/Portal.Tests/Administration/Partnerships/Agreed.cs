using LokaalSignaal.Documents;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Tests.Stage;

namespace LokaalSignaal.Portal.Tests.Administration.Partnerships;

/// <summary>A partnership of Kortrijk with CAW.</summary>
internal static class Agreed
{
    public static DateOnly Today { get; } = new(2026, 11, 21);

    public static PartnershipView Partnership(PartnershipStanding standing = PartnershipStanding.Active) => new(
        CaseId.Of(Town.Kortrijk, CaseKind.Partnership, "7K2MXQ00"), Office.Caw, standing, PortalOnStage.Now, 2)
    {
        MunicipalityName = "Kortrijk",
        From = Today.AddDays(-10),
        Holds = standing == PartnershipStanding.Active,
    };

    public static AgreementView Agreement(int number) => new(
        number, AgreementKind.Cooperation, number, DocumentType.Pdf, 120_000, Today.AddDays(-20), null, PortalOnStage.Now);

    public static MandateView Mandate(int number, MandateStanding standing, params MandateDeed[] deeds) => new(
        number,
        new MandateTerms([.. deeds], new MandateScope { OwnStaffOnly = true }, Today.AddDays(-1), Today.AddDays(1)),
        PortalOnStage.Now,
        standing);
}
