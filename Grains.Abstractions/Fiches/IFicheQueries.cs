using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Fiches;

/// <summary>Reads fiches. Every answer is only what the reader may see; what isn't theirs isn't there.</summary>
public interface IFicheQueries
{
    /// <summary>A list of fiches that the reader may see.</summary>
    ValueTask<PageOf<FicheSummary>> ListAsync(FicheFilter filter, Paging paging, Actor reader, CancellationToken cancellationToken = default);

    /// <summary>How many there are, up to 10 000.</summary>
    ValueTask<int> CountAsync(FicheFilter filter, Actor reader, CancellationToken cancellationToken = default);

    /// <summary>One fiche; <c>null</c> when there is none for this reader.</summary>
    ValueTask<FicheView?> FindAsync(CaseId fiche, Actor reader, CancellationToken cancellationToken = default);

    /// <summary>Fiches with an active step that the reader's role may complete: what waits for them, the soonest due first.</summary>
    ValueTask<PageOf<FicheSummary>> WaitingAsync(Paging paging, Actor reader, CancellationToken cancellationToken = default);
}

/// <summary>Which fiches are wanted. What isn't said doesn't matter.</summary>
public sealed record FicheFilter
{
    /// <summary>Of which municipality.</summary>
    public OwnerId? Municipality { get; init; }

    /// <summary>Still going on, or how they ended.</summary>
    public CaseStatus? Status { get; init; }

    /// <summary>With this theme.</summary>
    public ThemeId? Theme { get; init; }

    /// <summary>With this target group.</summary>
    public TargetGroupId? TargetGroup { get; init; }

    /// <summary>With this step active, by its id.</summary>
    public string? Step { get; init; }

    /// <summary>With an active step that was given to the reader.</summary>
    public bool AssignedToMe { get; init; }

    /// <summary>Holding at least one of these signals.</summary>
    public ImmutableArray<CaseId>? Holding { get; init; }

    /// <summary>With these words in title or description; up to 200 characters.</summary>
    public string? Words { get; init; }

    /// <summary>Opened on this day or later (Europe/Brussels).</summary>
    public DateOnly? From { get; init; }

    /// <summary>Opened on this day or earlier (Europe/Brussels).</summary>
    public DateOnly? To { get; init; }

    /// <summary>The order.</summary>
    public ListOrder Order { get; init; }
}
