using LokaalSignaal.Cases;
using LokaalSignaal.Processes;
using LokaalSignaal.Signals;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Texts;

namespace LokaalSignaal.Workflows.Signals;

/// <summary>What a giver does with a signal of their own.</summary>
internal static class SpokenByGiver
{
    public static Verdict Add(SignalState state, AddToSignal command, DecisionContext context)
    {
        if (Typed.Check(command.Text, "text", 1, SignalLimits.LongestNote) is { } refusal)
        {
            return Verdict.No(refusal);
        }

        if (state.Status != CaseStatus.Open)
        {
            return Verdict.No(Refusals.NotNow);
        }

        var drafts = new TextDrafts(context.Seed);
        return new Verdict.Accepted([new SignalAddedTo(drafts.Add(Typed.Masked(command.Text)!))], drafts.All);
    }

    public static Verdict Withdraw(SignalState state, WithdrawSignal command, DecisionContext context)
    {
        if (Typed.Check(command.Reason, "reason", 0, SignalLimits.LongestNote) is { } refusal)
        {
            return Verdict.No(refusal);
        }

        if (state.Status != CaseStatus.Open)
        {
            return state.Status == CaseStatus.Withdrawn ? Verdict.Nothing : Verdict.No(Refusals.NotNow);
        }

        var drafts = new TextDrafts(context.Seed);
        var reason = drafts.AddIfAny(Typed.Masked(command.Reason));
        return new Verdict.Accepted([new SignalWithdrawn(reason), new StepsDropped()], drafts.All);
    }

    public static Verdict Rate(SignalState state, SayWhetherItHelped command, DecisionContext context)
    {
        if (Typed.Check(command.Note, "note", 0, SignalLimits.LongestNote) is { } refusal)
        {
            return Verdict.No(refusal);
        }

        if (state.Status is not (CaseStatus.Closed or CaseStatus.Referred))
        {
            return Verdict.No(Refusals.NotNow);
        }

        var drafts = new TextDrafts(context.Seed);
        var note = drafts.AddIfAny(Typed.Masked(command.Note));
        return state.Helped == command.Helped && note is null
            ? Verdict.Nothing
            : new Verdict.Accepted([new HelpRated(command.Helped, note)], drafts.All);
    }
}
