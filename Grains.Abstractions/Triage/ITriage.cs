using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.PersonalData;

namespace LokaalSignaal.Triage;

/// <summary>Reads a text as triage would, without storing anything.</summary>
public interface ITriage
{
    /// <summary>What triage makes of a text; <c>null</c> when the reader isn't a processor of the municipality.</summary>
    /// <param name="text">The text, and whose lists it is read with.</param>
    /// <param name="reader">Who asks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<TriageView?> ReadAsync(SignalText text, Actor reader, CancellationToken cancellationToken = default);
}

/// <summary>What triage makes of a text.</summary>
/// <param name="Suggestion">Themes, target groups, nature.</param>
/// <param name="Similar">Signals of the municipality that tell of something like it, the likeliest first; at most ten.</param>
/// <param name="PersonalData">Stretches that look like personal data.</param>
public sealed record TriageView(
    Suggestion Suggestion,
    ImmutableArray<SimilarCase> Similar,
    ImmutableArray<Finding> PersonalData);

/// <summary>A signal that tells of something like a text.</summary>
/// <param name="Id">The signal.</param>
/// <param name="Score">How much alike, 0 to 1.</param>
public sealed record SimilarCase(CaseId Id, double Score);
