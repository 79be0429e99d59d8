using System.Collections.Immutable;
using System.Text.Json;
using LokaalSignaal.Cases;
using LokaalSignaal.Signals;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Texts;

namespace LokaalSignaal.Workflows.Fiches;

/// <summary>A fiche takes its labels from its signals.</summary>
internal static class Labelling
{
    public static Verdict Decide(FicheState state, SuggestLabels command, DecisionContext context, ImmutableArray<CaseEvent> walked)
    {
        var themes = command.Suggestion.Themes.Select(theme => theme.Id).ToImmutableArray();
        var groups = command.Suggestion.TargetGroups.Select(group => group.Id).ToImmutableArray();
        if (walked.IsEmpty && state.Themes.SequenceEqual(themes) && state.TargetGroups.SequenceEqual(groups))
        {
            return Verdict.Nothing;
        }

        var drafts = new TextDrafts(context.Seed);
        var evidence = drafts.Add(JsonSerializer.Serialize(command.Suggestion, JsonSerializerOptions.Web));
        return new Verdict.Accepted([new LabelsSuggested(themes, groups, command.Suggestion.Band, evidence), .. walked], drafts.All);
    }
}
