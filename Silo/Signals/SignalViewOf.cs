using LokaalSignaal.Signals;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Silo.Signals;

/// <summary>Begins a page with what lists show.</summary>
internal static class SignalViewOf
{
    public static SignalView Summary(SignalSummary summary, TextRef text) => new()
    {
        Id = summary.Id,
        Text = summary.Text,
        TextId = text,
        At = summary.At,
        Status = summary.Status,
        Themes = summary.Themes,
        TargetGroups = summary.TargetGroups,
        SuggestedThemes = summary.SuggestedThemes,
        SuggestedTargetGroups = summary.SuggestedTargetGroups,
        LabelsConfirmed = summary.LabelsConfirmed,
        Nature = summary.Nature,
        Area = summary.Area,
        Organisation = summary.Organisation,
        OrganisationName = summary.OrganisationName,
        Steps = summary.Steps,
        Due = summary.Due,
        Fiches = summary.Fiches,
        Version = summary.Version,
    };
}
