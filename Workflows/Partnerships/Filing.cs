using LokaalSignaal.Cases;
using LokaalSignaal.Documents;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Documents;
using LokaalSignaal.Workflows.Texts;

namespace LokaalSignaal.Workflows.Partnerships;

/// <summary>What partners agreed on paper: filed, shown to anyone or to the parties only, removed.</summary>
internal static class Filing
{
    private const int MostAgreements = 100;
    private const int LongestName = 200;
    private const int LongestText = 2_000;

    public static Verdict File(PartnershipState state, FileAgreement command, DecisionContext context)
    {
        if (state.Standing is not (PartnershipStanding.Active or PartnershipStanding.Requested)
            || (command.Publish && state.Standing != PartnershipStanding.Active))
        {
            return Verdict.No(Refusals.NotNow);
        }

        if ((Fault(state, command, context) ?? Typed.Check(command.FileName, "fileName", 1, LongestName)) is { } refusal)
        {
            return Verdict.No(refusal);
        }

        var drafts = new TextDrafts(context.Seed);
        var document = DocumentDrafts.Draft(context.Seed, command.Content);
        var filed = new AgreementFiled(
            state.Agreements.Length + 1,
            command.Kind,
            document.Ref,
            command.Type,
            command.Content.Length,
            drafts.Add(Typed.Safe(command.FileName)!),
            command.SignedOn,
            command.Until);
        return new Verdict.Accepted(command.Publish ? [filed, new AgreementPublished(filed.Number)] : [filed], drafts.All) { Document = document };
    }

    public static Verdict Publish(PartnershipState state, PublishAgreement command) =>
        Find(state, command.Number) is not { } agreement ? Unknown(command.Number)
        : agreement.RemovedAt is not null || state.Standing != PartnershipStanding.Active ? Verdict.No(Refusals.NotNow)
        : agreement.Published ? Verdict.Nothing
        : Verdict.Yes(new AgreementPublished(command.Number));

    public static Verdict Hide(PartnershipState state, HideAgreement command) =>
        Find(state, command.Number) is not { } agreement ? Unknown(command.Number)
        : !agreement.Published ? Verdict.Nothing
        : Verdict.Yes(new AgreementHidden(command.Number));

    public static Verdict Remove(PartnershipState state, RemoveAgreement command, DecisionContext context)
    {
        if (Find(state, command.Number) is not { } agreement)
        {
            return Unknown(command.Number);
        }

        if (agreement.RemovedAt is not null)
        {
            return Verdict.Nothing;
        }

        if (Typed.Check(command.Reason, "reason", 1, LongestText) is { } refusal)
        {
            return Verdict.No(refusal);
        }

        var drafts = new TextDrafts(context.Seed);
        return new Verdict.Accepted([new AgreementRemoved(command.Number, drafts.Add(Typed.Safe(command.Reason)!))], drafts.All);
    }

    private static Refusal? Fault(PartnershipState state, FileAgreement command, DecisionContext context) =>
        state.Agreements.Length >= MostAgreements ? Refusals.TooMany("agreements", MostAgreements)
        : command.Content.Length is 0 or > IDocumentCheck.Largest ? Refusals.Invalid(DocumentCode.TooLarge, IDocumentCheck.Largest / (1024 * 1024))
        : command.SignedOn > context.Today ? Refusals.Invalid("signed-in-future", "signedOn")
        : command.Until < command.SignedOn ? Refusals.Invalid("until-before-signed", "until")
        : null;

    private static Agreement? Find(PartnershipState state, int number) => state.Agreements.FirstOrDefault(one => one.Number == number);

    private static Verdict Unknown(int number) => Verdict.No(Refusals.Invalid("agreement-unknown", number));
}
