using LokaalSignaal.Cases;
using LokaalSignaal.Sharing;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Texts;

namespace LokaalSignaal.Workflows.Sharing;

/// <summary>Showing a fiche to another municipality, withdrawing it, and what both do with it meanwhile.</summary>
internal static class Showing
{
    private const int MostSignals = 50;
    private const int LongestText = 2_000;

    public static Verdict Share(ShareState state, ShareFiche command, DecisionContext context)
    {
        if (Fault(state, command, context) is { } fault)
        {
            return Verdict.No(fault);
        }

        var drafts = new TextDrafts(context.Seed);
        var note = drafts.AddIfAny(Typed.Safe(command.Note));
        var terms = Tidy(command.Terms);
        return state.IsOpen && state.Terms == terms && !terms.IsCopy && note is null
            ? Verdict.Nothing
            : new Verdict.Accepted([new FicheShared(command.Fiche, command.To, terms, context.Fiche!.Version, note)], drafts.All);
    }

    public static Verdict Revoke(ShareState state, RevokeShare command, DecisionContext context)
    {
        if (!state.IsOpen)
        {
            return Verdict.Nothing;
        }

        if (Typed.Check(command.Reason, "reason", 0, LongestText) is { } refusal)
        {
            return Verdict.No(refusal);
        }

        var drafts = new TextDrafts(context.Seed);
        return new Verdict.Accepted([new ShareRevoked(drafts.AddIfAny(Typed.Safe(command.Reason)))], drafts.All);
    }

    public static Verdict Answer(ShareState state, AnswerShare command, DecisionContext context)
    {
        if (!state.Sharing.HoldsOn(context.Today))
        {
            return Verdict.No(Refusals.NotNow);
        }

        if (Typed.Check(command.Text, "text", 1, LongestText) is { } refusal)
        {
            return Verdict.No(refusal);
        }

        var drafts = new TextDrafts(context.Seed);
        return new Verdict.Accepted([new ShareAnswered(drafts.Add(Typed.Safe(command.Text)!))], drafts.All);
    }

    public static Verdict Link(ShareState state, LinkShare command, DecisionContext context) =>
        command.Fiche == state.LinkedTo ? Verdict.Nothing
        : command.Fiche is { } fiche && (fiche.Owner != state.To || context.Fiche is null) ? Verdict.No(Refusals.Invalid("fiche-unknown", "fiche"))
        : Verdict.Yes(new ShareLinked(command.Fiche));

    private static Refusal? Fault(ShareState state, ShareFiche command, DecisionContext context) =>
        command.To == state.Id.Owner ? Refusals.Invalid("share-with-oneself", "to")
        : context.OwnerKind != Identity.CaseKind.Municipality ? Refusals.Invalid("municipality-unknown", "to")
        : command.Fiche.Owner != state.Id.Owner || context.Fiche is null ? Refusals.NotFound
        : context.ShareCase != state.Id ? Refusals.NotFound
        : command.Terms.Until < context.Today ? Refusals.Invalid("share-over-already", "until")
        : command.Terms.Signals.Length > MostSignals ? Refusals.TooMany("signals", MostSignals)
        : command.Terms.Signals.Any(signal => !context.Fiche.Signals.Contains(signal) || !context.Signals.ContainsKey(signal))
            ? Refusals.Invalid("signal-not-in-fiche", "signals")
        : Typed.Check(command.Note, "note", 0, LongestText);

    private static ShareTerms Tidy(ShareTerms terms) => terms with
    {
        Fields = [.. terms.Fields.Append(SharedField.Title).Distinct().Order()],
        Signals = [.. terms.Signals.Distinct()],
    };
}
