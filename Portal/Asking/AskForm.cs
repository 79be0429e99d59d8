using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Administration;
using LokaalSignaal.Workflows.Municipalities;

namespace LokaalSignaal.Portal.Asking;

/// <summary>A request of somebody without an account, as it was filled in.</summary>
internal static class AskForm
{
    private const string NoName = "organisatie";

    /// <summary>The request.</summary>
    public static PartnershipAsk Read(OwnerId municipality, string organisation, string name, string email, string motivation) =>
        new(municipality, organisation.Trim(), ShortNameOf(organisation), new PersonProfile(name.Trim(), email.Trim()), motivation.Trim());

    private static OwnerId ShortNameOf(string organisation) =>
        ShortName.Of("", organisation) is { } made && !ReservedNames.Has(made) ? made : OwnerId.Of(NoName);
}
