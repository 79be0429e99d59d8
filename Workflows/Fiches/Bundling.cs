using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Texts;

namespace LokaalSignaal.Workflows.Fiches;

/// <summary>Taking signals into a fiche and out of it: n:m and reversible.</summary>
internal static class Bundling
{
    public static Verdict Decide(FicheState state, BundleSignals command, DecisionContext context)
    {
        var leaving = command.Remove.Distinct().Where(state.Signals.ContainsKey).ToImmutableArray();
        var entering = command.Add.Distinct().Where(signal => !state.Signals.ContainsKey(signal)).ToImmutableArray();
        var refusal = Typed.First(
            command.Remove.Length > FicheLimits.MostAtOnce ? Refusals.TooMany("remove", FicheLimits.MostAtOnce) : null,
            Typed.Check(command.Reason, "reason", leaving.IsEmpty ? 0 : 1, FicheLimits.LongestNote),
            entering.Intersect(leaving).Any() ? Refusals.Invalid("signal-both-ways") : null,
            Check(state, command.Add, context));
        return refusal is null ? Bundled(entering, leaving, command.Reason, context) : Verdict.No(refusal);
    }

    public static Refusal? Check(FicheState state, ImmutableArray<CaseId> signals, DecisionContext context) =>
        signals.Length > FicheLimits.MostAtOnce ? Refusals.TooMany("signals", FicheLimits.MostAtOnce)
        : state.Signals.Count + signals.Length > FicheLimits.MostSignals ? Refusals.TooMany("signals", FicheLimits.MostSignals)
        : signals.Select(signal => Check(state.Id, signal, context)).FirstOrDefault(refusal => refusal is not null);

    private static Refusal? Check(CaseId fiche, CaseId signal, DecisionContext context) =>
        signal.Owner != fiche.Owner || signal.Kind != CaseKind.Signal || !context.Signals.TryGetValue(signal, out var fact)
            ? Refusals.Invalid("signal-unknown", signal)
            : fact.Status is CaseStatus.Withdrawn or CaseStatus.Referred ? Refusals.Conflict("signal-not-open", signal) : null;

    private static Verdict Bundled(
        ImmutableArray<CaseId> entering,
        ImmutableArray<CaseId> leaving,
        string? typed,
        DecisionContext context)
    {
        if (entering.IsEmpty && leaving.IsEmpty)
        {
            return Verdict.Nothing;
        }

        var drafts = new TextDrafts(context.Seed);
        var reason = drafts.AddIfAny(Typed.Safe(typed));
        return new Verdict.Accepted(
            [
                .. entering.Select(signal => new SignalBundled(signal, context.Signals[signal].Organisation, reason)),
                .. leaving.Select(signal => new SignalUnbundled(signal, reason!.Value)),
            ],
            drafts.All);
    }
}
