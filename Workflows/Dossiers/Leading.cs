using LokaalSignaal.Cases;
using LokaalSignaal.Dossiers;
using LokaalSignaal.Identity;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Texts;

namespace LokaalSignaal.Workflows.Dossiers;

/// <summary>What only the member who leads a dossier does: saying what it is about, asking others in, handing over.</summary>
internal static class Leading
{
    private const int MostMembers = 300;
    private const int LongestTitle = 200;
    private const int LongestDescription = 5_000;

    public static Refusal? Fault(string title, string? description) =>
        Typed.Check(title, "title", 1, LongestTitle) ?? Typed.Check(description, "description", 0, LongestDescription);

    public static Verdict Describe(DossierState state, DescribeDossier command, DecisionContext context)
    {
        if (state.Status != CaseStatus.Open)
        {
            return Verdict.No(Refusals.NotNow);
        }

        if (Fault(command.Title, command.Description) is { } fault)
        {
            return Verdict.No(fault);
        }

        var drafts = new TextDrafts(context.Seed);
        return new Verdict.Accepted([new DossierDescribed(drafts.Add(Typed.Safe(command.Title)!), drafts.AddIfAny(Typed.Safe(command.Description)))], drafts.All);
    }

    public static Verdict Invite(DossierState state, InviteMunicipality command, DecisionContext context) =>
        state.Status != CaseStatus.Open ? Verdict.No(Refusals.NotNow)
        : context.OwnerKind != CaseKind.Municipality ? Verdict.No(Refusals.Invalid("municipality-unknown", "municipality"))
        : state.Find(command.Municipality) is { Standing: not MemberStanding.Left } ? Verdict.Nothing
        : state.Members.Length >= MostMembers ? Verdict.No(Refusals.TooMany("municipality", MostMembers))
        : Verdict.Yes(new MunicipalityInvited(command.Municipality));

    public static Verdict Pass(DossierState state, PassLead command) =>
        command.To == state.Lead ? Verdict.Nothing
        : state.Find(command.To) is { Standing: MemberStanding.Joined } ? Verdict.Yes(new LeadPassed(command.To))
        : Verdict.No(Refusals.Invalid("municipality-unknown", "to"));
}
