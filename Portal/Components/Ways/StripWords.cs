using LokaalSignaal.Processes;

namespace LokaalSignaal.Portal.Components.Ways;

/// <summary>How the state of a step is drawn.</summary>
internal static class StripWords
{
    /// <summary>The class of a state.</summary>
    public static string Shape(StripState state) => state switch
    {
        StripState.Done => "is-done",
        StripState.Active => "is-active",
        StripState.Overdue => "is-late",
        StripState.Skipped => "is-skipped",
        _ => "is-next",
    };
}
