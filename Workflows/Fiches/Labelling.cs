using System.Collections.Immutable;
using System.Text.Json;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Signals;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Texts;

namespace LokaalSignaal.Workflows.Fiches;

/// <summary>A fiche takes its labels from its signals, until a processor gives it some.</summary>
internal static class Labelling
{
    public static Verdict Confirm(FicheState state, LabelFiche command, DecisionContext context)
    {
        if (context.Labels.Check(command.Themes, command.TargetGroups) is { } refusal)
        {
            return Verdict.No(refusal);
        }

        var labelled = new FicheLabelled([.. command.Themes.Distinct()], [.. command.TargetGroups.Distinct()]);
        return state.LabelsConfirmed && state.Themes.SequenceEqual(labelled.Themes) && state.TargetGroups.SequenceEqual(labelled.TargetGroups)
            ? Verdict.Nothing
            : Verdict.Yes(labelled);
    }

    public static Verdict Decide(FicheState state, SuggestLabels command, DecisionContext context, ImmutableArray<CaseEvent> walked)
    {
        var suggested = Suggested(command);
        if (walked.IsEmpty && IsAsBefore(state, suggested))
        {
            return Verdict.Nothing;
        }

        var drafts = new TextDrafts(context.Seed);
        var evidence = drafts.Add(JsonSerializer.Serialize(command.Suggestion, JsonSerializerOptions.Web));
        return new Verdict.Accepted([suggested with { Evidence = evidence }, .. walked], drafts.All);
    }

    private static LabelsSuggested Suggested(SuggestLabels command) => new(
        [.. command.Suggestion.Themes.Select(theme => theme.Id)],
        [.. command.Suggestion.TargetGroups.Select(group => group.Id)],
        command.Suggestion.Band,
        default)
    {
        ConfirmedThemes = command.ConfirmedThemes,
        ConfirmedTargetGroups = command.ConfirmedTargetGroups,
    };

    private static bool IsAsBefore(FicheState state, LabelsSuggested suggested) =>
        (state.LabelsConfirmed || (state.Themes.SequenceEqual(suggested.Themes) && state.TargetGroups.SequenceEqual(suggested.TargetGroups)))
        && state.ConfirmedThemes.SequenceEqual(suggested.ConfirmedThemes)
        && state.ConfirmedTargetGroups.SequenceEqual(suggested.ConfirmedTargetGroups);
}
