using LokaalSignaal.Identity;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Workflows.Timelines;

/// <summary>One line of a timeline, with references instead of texts and people.</summary>
/// <param name="At">When.</param>
/// <param name="Position">The event's place in the journal, for lines of the same moment.</param>
/// <param name="Kind">What, one of <see cref="LokaalSignaal.Cases.TimelineKind"/>.</param>
public sealed record TimelineEntry(DateTimeOffset At, long Position, string Kind)
{
    /// <summary>The step's title, as this reader reads it.</summary>
    public LocalText? Title { get; init; }

    /// <summary>The fiche that the line is about, where its title may be shown.</summary>
    public CaseId? Fiche { get; init; }

    /// <summary>What was typed.</summary>
    public TextRef? Text { get; init; }

    /// <summary>Who did it, as the case knows them; none where the reader may not know.</summary>
    public Pseudonym? By { get; init; }

    /// <summary>Whether givers don't see it.</summary>
    public bool Internal { get; init; }
}
