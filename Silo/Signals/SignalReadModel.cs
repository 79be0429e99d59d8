using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Workflows.Signals;

namespace LokaalSignaal.Silo.Signals;

/// <summary>The rows of a signal.</summary>
public sealed class SignalReadModel(FollowCodes codes) : IReadModel<SignalState>
{
    /// <inheritdoc/>
    public ImmutableArray<Row> Rows(SignalState before, SignalState after, ImmutableArray<CaseEvent> events)
    {
        var rows = ImmutableArray.CreateBuilder<Row>();
        if (after.Exists && before.Version != after.Version)
        {
            rows.Add(RowOf(after));
        }

        if (!Labels(before).SequenceEqual(Labels(after)))
        {
            rows.Add(LabelRowsOf.Case(after, Labels(after)));
        }

        if (StepRowsOf.Changed(before, after))
        {
            rows.Add(StepRowsOf.Case(after));
        }

        return rows.ToImmutable();
    }

    // Before a processor confirmed, a proposal finds the signal too.
    private static IEnumerable<(string Axis, string Label)> Labels(SignalState state) =>
        LabelRowsOf.Pairs(
            state.LabelsConfirmed ? state.Themes : [.. state.Themes.Union(state.SuggestedThemes)],
            state.LabelsConfirmed ? state.TargetGroups : [.. state.TargetGroups.Union(state.SuggestedTargetGroups)]);

    private SignalRow RowOf(SignalState state) => new()
    {
        CaseId = state.Id.ToString(),
        Municipality = state.Id.Owner.Value,
        Reference = state.Id.Reference,
        Giver = state.Giver?.Value,
        Organisation = state.Organisation.Value,
        HandledBy = state.HandledBy?.Value,
        Status = Words.Of(state.Status),
        Nature = Words.Of(state.Nature),
        At = state.BeganAt,
        ChangedAt = state.ChangedAt,
        TextRef = state.Text.Value,
        AreaRef = state.Area?.Value,
        Themes = Words.Delimited(state.Themes),
        TargetGroups = Words.Delimited(state.TargetGroups),
        SuggestedThemes = Words.Delimited(state.SuggestedThemes),
        SuggestedGroups = Words.Delimited(state.SuggestedTargetGroups),
        SuggestedBand = state.Band is { } band ? Words.Of(band) : null,
        LabelsConfirmed = state.LabelsConfirmed,
        Anonymous = state.Anonymous,
        FollowHash = state.Anonymous ? codes.HashOf(codes.Of(state.Id)) : null,
        Channel = Words.Of(state.Channel),
        Version = state.Version,
        Steps = StepRowsOf.Delimited(state),
        Due = StepRowsOf.Due(state),
        People = state.People,
        Since = state.Since,
    };
}
