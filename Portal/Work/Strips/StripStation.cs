using LokaalSignaal.Processes;

namespace LokaalSignaal.Portal.Work.Strips;

/// <summary>One station of the process strip.</summary>
/// <param name="Step">The step.</param>
/// <param name="Ahead">
/// Working days from today until the last day of its term: 0 is today, less is late. None: it isn't active, or has no term.
/// </param>
/// <param name="Who">The name of who does it; none: nobody in particular.</param>
public sealed record StripStation(StripStep Step, int? Ahead, string? Who) : StripPart
{
    /// <inheritdoc/>
    public override StripState State => Step.State;

    /// <summary>Whether the case is there now.</summary>
    public bool IsHere => Step.State is StripState.Active or StripState.Overdue;
}
