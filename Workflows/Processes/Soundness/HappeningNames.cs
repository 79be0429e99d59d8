using LokaalSignaal.Processes;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Workflows.Processes.Soundness;

/// <summary>What may happen elsewhere, in words.</summary>
internal static class HappeningNames
{
    public static LocalText Of(Happening what) => what switch
    {
        Happening.Bundled => new LocalText("het signaal wordt gebundeld", "the signal is bundled"),
        Happening.Unbundled => new LocalText("het signaal gaat uit zijn fiche", "the signal leaves its fiche"),
        Happening.FicheClosed => new LocalText("de fiche is afgerond", "the fiche is finished"),
        Happening.Referred => new LocalText("het signaal wordt doorverwezen", "the signal is referred"),
        _ => new LocalText($"{what}"),
    };
}
