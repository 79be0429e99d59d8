using LokaalSignaal.Processes;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Workflows.Processes.Soundness;

/// <summary>What may happen elsewhere, in words.</summary>
internal static class HappeningNames
{
    public static LocalText Of(Happening what) => FaultTexts.Word($"word-{what.ToString().ToLowerInvariant()}");
}
