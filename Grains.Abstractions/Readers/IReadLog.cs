using System.Collections.Immutable;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Readers;

/// <summary>Who read which case, when, in what quality and what for (<i>leeslog</i>).</summary>
public interface IReadLog
{
    /// <summary>
    /// Who read a case: of a signal also who read the fiches that it is in, of a fiche also who read it where it is shared.
    /// Readings within a quarter of an hour are one. The newest first.
    /// </summary>
    /// <returns>None: the reader may not know, or there is no such case.</returns>
    ValueTask<ImmutableArray<ReadLine>?> OfAsync(CaseId id, Actor reader, CancellationToken cancellationToken = default);

    /// <summary>
    /// Whether somebody who opens a case now has to say what for: after so many in an hour that it is no work on cases any
    /// more. Who gave a purpose is never asked.
    /// </summary>
    ValueTask<bool> AsksPurposeAsync(Actor reader, CancellationToken cancellationToken = default);

    /// <summary>Reading in an owner's cases, or by its people elsewhere, that stands out: for its admin. The newest first.</summary>
    /// <returns>None: the reader may not know.</returns>
    ValueTask<ImmutableArray<UnusualReading>?> UnusualAsync(OwnerId owner, Actor reader, CancellationToken cancellationToken = default);
}

/// <summary>A line of the read log.</summary>
/// <param name="Case">What was read: the case itself, a fiche that the signal is in, or a share of the fiche.</param>
/// <param name="At">When.</param>
/// <param name="By">In what quality.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Ground">By what right, as a sentence in Dutch and in English.</param>
public sealed record ReadLine(CaseId Case, DateTimeOffset At, Capacity By, Purpose Purpose, Texts.LocalText Ground)
{
    /// <summary>The name of the municipality or organisation.</summary>
    public string? OwnerName { get; init; }

    /// <summary>Who; none for a giver, who hears in what quality but not who, and for who was erased.</summary>
    public string? Name { get; init; }
}

/// <summary>Reading that stands out.</summary>
/// <param name="Day">The day in Brussels.</param>
/// <param name="By">In what quality.</param>
/// <param name="Kind">What stands out.</param>
/// <param name="Cases">How many different cases.</param>
public sealed record UnusualReading(DateOnly Day, Capacity By, UnusualKind Kind, int Cases)
{
    /// <summary>The name of the municipality or organisation of who read.</summary>
    public string? OwnerName { get; init; }

    /// <summary>Who; none for who was erased.</summary>
    public string? Name { get; init; }
}
