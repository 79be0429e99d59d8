using System.Collections.Immutable;

namespace LokaalSignaal.Cases;

/// <summary>A stretch of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The items.</param>
/// <param name="Next">What to send as <c>after</c> for the items that follow; none at the end.</param>
public sealed record PageOf<T>(ImmutableArray<T> Items, string? Next);
