using System.Collections.Immutable;
using System.Text.Json;
using LokaalSignaal.Cases;
using LokaalSignaal.Signals;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Texts;

namespace LokaalSignaal.Workflows.Signals;

/// <summary>What a processor, or triage, does with a signal.</summary>
internal static class Handling
{
    public static Verdict Reopen(SignalState state, ReopenSignal command, DecisionContext context, ImmutableArray<CaseEvent> walked)
    {
        if (Reason(command.Reason) is { } refusal)
        {
            return Verdict.No(refusal);
        }

        if (state.Status == CaseStatus.Open)
        {
            return Verdict.No(Refusals.NotNow);
        }

        var drafts = new TextDrafts(context.Seed);
        var reason = drafts.Add(Typed.Masked(command.Reason)!);
        return new Verdict.Accepted([new SignalReopened(reason), .. walked], drafts.All);
    }

    public static Verdict HandOver(SignalState state, HandOverSignal command, DecisionContext context)
    {
        if (Reason(command.Reason) is { } refusal)
        {
            return Verdict.No(refusal);
        }

        if (state.HandledBy is not { } organisation)
        {
            return Verdict.No(Refusals.NotNow);
        }

        var drafts = new TextDrafts(context.Seed);
        return new Verdict.Accepted([new SignalHandedOver(organisation, drafts.Add(Typed.Safe(command.Reason)!))], drafts.All);
    }

    public static Verdict Refer(SignalState state, ReferSignal command, DecisionContext context, ImmutableArray<CaseEvent> walked)
    {
        if (Reason(command.Reason) is { } refusal)
        {
            return Verdict.No(refusal);
        }

        if (state.Status != CaseStatus.Open || walked.IsEmpty)
        {
            return Verdict.No(Refusals.NotNow);
        }

        var drafts = new TextDrafts(context.Seed);
        var reason = drafts.Add(Typed.Safe(command.Reason)!);
        return new Verdict.Accepted([new SignalReferred(reason), .. walked], drafts.All);
    }

    public static Verdict Confirm(SignalState state, ConfirmLabels command, DecisionContext context)
    {
        if (context.Labels.Check(command.Themes, command.TargetGroups) is { } refusal)
        {
            return Verdict.No(refusal);
        }

        var confirmed = new LabelsConfirmed([.. command.Themes.Distinct()], [.. command.TargetGroups.Distinct()], command.Nature);
        return IsAsBefore(state, confirmed) ? Verdict.Nothing : Verdict.Yes(confirmed);
    }

    public static Verdict Suggest(SignalState state, SuggestLabels command, DecisionContext context, ImmutableArray<CaseEvent> walked)
    {
        if (state.Status != CaseStatus.Open)
        {
            return Verdict.Nothing;
        }

        var drafts = new TextDrafts(context.Seed);
        var suggestion = command.Suggestion;
        var suggested = new LabelsSuggested(
            [.. suggestion.Themes.Select(theme => theme.Id)],
            [.. suggestion.TargetGroups.Select(group => group.Id)],
            suggestion.Band,
            drafts.Add(JsonSerializer.Serialize(suggestion, JsonSerializerOptions.Web)));
        return new Verdict.Accepted([suggested, .. walked], drafts.All);
    }

    private static bool IsAsBefore(SignalState state, LabelsConfirmed confirmed) =>
        state.LabelsConfirmed && state.Nature == confirmed.Nature
        && state.Themes.SequenceEqual(confirmed.Themes)
        && state.TargetGroups.SequenceEqual(confirmed.TargetGroups);

    private static Refusal? Reason(string? reason) => Typed.Check(reason, "reason", 1, SignalLimits.LongestNote);
}
