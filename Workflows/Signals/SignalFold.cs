using LokaalSignaal.Cases;
using LokaalSignaal.Signals;

namespace LokaalSignaal.Workflows.Signals;

/// <summary>What events make of a signal's state.</summary>
internal static class SignalFold
{
    public static SignalState Apply(SignalState state, CaseEvent happened) => happened switch
    {
        SignalGiven given => Given(state, given),
        SignalWithdrawn => state with { Status = CaseStatus.Withdrawn },
        SignalHandedOver => state with { HandledBy = null },
        SignalReopened => state with { Status = CaseStatus.Open },
        LabelsSuggested suggested => state with
        {
            SuggestedThemes = suggested.Themes,
            SuggestedTargetGroups = suggested.TargetGroups,
            Band = suggested.Band,
            Evidence = suggested.Evidence,
        },
        LabelsConfirmed confirmed => state with
        {
            Themes = confirmed.Themes,
            TargetGroups = confirmed.TargetGroups,
            Nature = confirmed.Nature,
            LabelsConfirmed = true,
        },
        HelpRated rated => state with { Helped = rated.Helped },
        PersonUnlinked unlinked when unlinked.Who == state.Giver => state with { Giver = null },
        _ => state,
    };

    private static SignalState Given(SignalState state, SignalGiven given) => state with
    {
        Giver = given.Giver,
        Organisation = given.Organisation,
        HandledBy = given.HandledBy,
        Text = given.Text,
        Nature = given.Nature,
        Themes = given.Themes,
        TargetGroups = given.TargetGroups,
        Area = given.Area,
        People = given.People,
        Since = given.Since,
        Tried = given.Tried,
        Idea = given.Idea,
        Anonymous = given.Anonymous,
        Channel = given.Channel,
    };
}
