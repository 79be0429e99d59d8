using System.Collections.Immutable;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Triage;
using LokaalSignaal.Workflows.Cases;

namespace LokaalSignaal.Silo.Cases;

/// <summary>The rows by which lists find the cases of a label.</summary>
internal static class LabelRowsOf
{
    public static IEnumerable<(string Axis, string Label)> Pairs(ImmutableArray<ThemeId> themes, ImmutableArray<TargetGroupId> groups) =>
        themes.Select(theme => (Words.Of(LabelAxis.Theme), theme.Value))
            .Concat(groups.Select(group => (Words.Of(LabelAxis.TargetGroup), group.Value)));

    public static LabelRows Case(CaseState state, IEnumerable<(string Axis, string Label)> labels) =>
        new(state.Id.ToString(), [.. labels.Select(label => new LabelRow
        {
            CaseId = state.Id.ToString(),
            Municipality = state.Id.Owner.Value,
            Kind = state.Id.Kind.Value,
            Axis = label.Axis,
            Label = label.Label,
            At = state.BeganAt,
        })]);
}
