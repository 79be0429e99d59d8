using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Texts;

namespace LokaalSignaal.Workflows.Fiches;

/// <summary>Opening a fiche.</summary>
internal static class Opening
{
    public static Verdict Decide(
        FicheState state,
        OpenFiche command,
        DecisionContext context,
        Func<DecisionContext, ImmutableArray<CaseEvent>> begin)
    {
        if (state.Exists)
        {
            return Verdict.No(Refusals.AlreadyThere);
        }

        var refusal = Typed.First(
            Typed.Check(command.Title, "title", FicheLimits.ShortestTitle, FicheLimits.LongestTitle),
            Typed.Check(command.Description, "description", 0, FicheLimits.LongestText),
            Bundling.Check(state, command.Signals, context));
        return refusal is null ? Opened(command, context, begin) : Verdict.No(refusal);
    }

    private static Verdict.Accepted Opened(
        OpenFiche command,
        DecisionContext context,
        Func<DecisionContext, ImmutableArray<CaseEvent>> begin)
    {
        var drafts = new TextDrafts(context.Seed);
        var opened = new FicheOpened(
            drafts.Add(Typed.Safe(command.Title)!),
            drafts.AddIfAny(Typed.Safe(command.Description)));
        var bundled = command.Signals.Distinct()
            .Select(signal => new SignalBundled(signal, context.Signals[signal].Organisation, null));
        return new Verdict.Accepted([opened, .. bundled, .. begin(context)], drafts.All);
    }
}
