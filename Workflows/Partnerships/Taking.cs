using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Texts;

namespace LokaalSignaal.Workflows.Partnerships;

/// <summary>Taking part: asked for, approved or refused, renewed, ended.</summary>
internal static class Taking
{
    private const int LongestText = 2_000;

    public static Verdict Request(
        PartnershipState state,
        RequestPartnership command,
        DecisionContext context,
        Func<DecisionContext, ImmutableArray<CaseEvent>> begin)
    {
        if (context.OwnerKind != CaseKind.Organisation || context.PartnershipCase != state.Id)
        {
            return Verdict.No(Refusals.Invalid("organisation-unknown"));
        }

        if (state is { Exists: true, Standing: PartnershipStanding.Requested or PartnershipStanding.Active })
        {
            return Verdict.No(Refusals.AlreadyThere);
        }

        if (Typed.Check(command.Motivation, "motivation", 0, LongestText) is { } refusal)
        {
            return Verdict.No(refusal);
        }

        var drafts = new TextDrafts(context.Seed);
        var requested = new PartnershipRequested(command.Organisation, drafts.AddIfAny(Typed.Safe(command.Motivation)));
        ImmutableArray<CaseEvent> dropped = state.Process is { Active.IsEmpty: false } ? [new StepsDropped()] : [];
        return new Verdict.Accepted([requested, .. dropped, .. begin(context)], drafts.All);
    }

    public static Verdict Approve(PartnershipState state, ApprovePartnership command, DecisionContext context, ImmutableArray<CaseEvent> walked) =>
        state.Standing == PartnershipStanding.Active ? Verdict.No(Refusals.AlreadyThere)
        : NotNow(state, context) ?? Backwards(command.From, command.Until)
        ?? Verdict.Yes([new PartnershipApproved(command.From, command.Until), .. walked]);

    public static Verdict Refuse(PartnershipState state, RefusePartnership command, DecisionContext context, ImmutableArray<CaseEvent> walked) =>
        NotNow(state, context) ?? Said(command.Reason, context, reason => [new PartnershipRefused(reason), .. walked]);

    public static Verdict Renew(PartnershipState state, RenewPartnership command, DecisionContext context) =>
        state.Standing != PartnershipStanding.Active ? Verdict.No(Refusals.NotNow)
        : state.Until == command.Until ? Verdict.Nothing
        : Backwards(state.From!.Value > context.Today ? state.From.Value : context.Today, command.Until)
        ?? Verdict.Yes(new PartnershipRenewed(command.Until));

    public static Verdict End(PartnershipState state, EndPartnership command, DecisionContext context, ImmutableArray<CaseEvent> walked) =>
        state.Standing is not (PartnershipStanding.Active or PartnershipStanding.Requested)
            ? Verdict.No(Refusals.NotNow)
            : Said(command.Reason, context, reason => [new PartnershipEnded(reason), .. Closed(state, walked)]);

    // An ending can't wait for a drawing: where it has no way for it, its steps are dropped.
    private static ImmutableArray<CaseEvent> Closed(PartnershipState state, ImmutableArray<CaseEvent> walked) =>
        !walked.IsEmpty ? walked
        : state.Process is null ? [new ProcessEnded(CaseStatus.Closed)]
        : [new StepsDropped(), new ProcessEnded(CaseStatus.Closed)];

    // The municipality drew when it may answer: only where a step waits for that.
    private static Verdict? NotNow(PartnershipState state, DecisionContext context) =>
        state.Standing != PartnershipStanding.Requested || context.Transitions.IsEmpty ? Verdict.No(Refusals.NotNow) : null;

    private static Verdict? Backwards(DateOnly from, DateOnly? until) =>
        until < from ? Verdict.No(Refusals.Invalid("until-before-from", "until")) : null;

    private static Verdict Said(string typed, DecisionContext context, Func<LokaalSignaal.Texts.TextRef, ImmutableArray<CaseEvent>> happened)
    {
        if (Typed.Check(typed, "reason", 1, LongestText) is { } refusal)
        {
            return Verdict.No(refusal);
        }

        var drafts = new TextDrafts(context.Seed);
        return new Verdict.Accepted(happened(drafts.Add(Typed.Safe(typed)!)), drafts.All);
    }
}
