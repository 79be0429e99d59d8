using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Signals;

namespace LokaalSignaal.Workflows.Fiches;

/// <summary>What events make of a fiche's state.</summary>
internal static class FicheFold
{
    public static FicheState Apply(FicheState state, RecordedEvent recorded) => recorded.Event switch
    {
        FicheOpened opened => state with { Title = opened.Title, Description = opened.Description },
        FicheDescribed described => state with { Title = described.Title, Description = described.Description },
        SignalBundled bundled => state with
        {
            Signals = state.Signals.SetItem(bundled.Signal, new BundledLink(bundled.Organisation, recorded.Version, recorded.At)),
        },
        SignalUnbundled unbundled => state with { Signals = state.Signals.Remove(unbundled.Signal) },
        StepActivated activated => state with
        {
            PutToMandatary = state.PutToMandatary || activated.By.Contains(Role.Mandatary),
        },
        LabelsSuggested suggested => Labelled(state, suggested),
        FicheLabelled labelled => state with { Themes = labelled.Themes, TargetGroups = labelled.TargetGroups, LabelsConfirmed = true },
        FichePublished published => state with { Published = true, Summary = published.Summary },
        FicheHidden => state with { Published = false },
        _ => state,
    };

    // What a processor gave stays.
    private static FicheState Labelled(FicheState state, LabelsSuggested suggested) => state with
    {
        Themes = state.LabelsConfirmed ? state.Themes : suggested.Themes,
        TargetGroups = state.LabelsConfirmed ? state.TargetGroups : suggested.TargetGroups,
        ConfirmedThemes = suggested.ConfirmedThemes,
        ConfirmedTargetGroups = suggested.ConfirmedTargetGroups,
    };
}
