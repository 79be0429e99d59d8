using System.Collections.Immutable;

namespace LokaalSignaal.Triage;

/// <summary>A theme or target group that a reader proposes, and why.</summary>
/// <typeparam name="TId"><see cref="ThemeId"/> or <see cref="TargetGroupId"/>.</typeparam>
/// <param name="Id">What is proposed.</param>
/// <param name="Confidence">
/// From 0 to 1. What it means is the engine's: for the word lists it is this label's share of all the evidence
/// found, which is no probability.
/// </param>
/// <param name="Evidence">The words that led there, in the order of the text.</param>
public sealed record SuggestedLabel<TId>(TId Id, double Confidence, ImmutableArray<Evidence> Evidence)
    where TId : struct;
