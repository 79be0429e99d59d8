using System.Collections.Immutable;
using LokaalSignaal.PersonalData;

namespace LokaalSignaal.Cases;

/// <summary>Why something isn't done: a value with a stable code. The edge finds the sentence for it.</summary>
/// <param name="Code">The stable code, kebab-case: <c>step-not-active</c>.</param>
/// <param name="Kind">Which way it is wrong.</param>
/// <param name="Arguments">What the sentence names: a field, a limit. Never personal data.</param>
public sealed record Refusal(string Code, RefusalKind Kind, params ImmutableArray<string> Arguments)
{
    /// <summary>Personal data that must be decided on first; empty for other refusals.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(Refusal? other) =>
        other is not null && Code == other.Code && Kind == other.Kind
        && Arguments.SequenceEqual(other.Arguments) && Findings.SequenceEqual(other.Findings);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Kind, Arguments.Length, Findings.Length);
}
