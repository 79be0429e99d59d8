using System.Collections.Immutable;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Silo.Search;

/// <summary>What is searched for.</summary>
/// <param name="In">Where.</param>
/// <param name="Words">What somebody typed; anything at all.</param>
/// <param name="Facets">What must hold, as <see cref="Facet"/> makes them.</param>
public sealed record SearchQuery(Shelf In, string Words, ImmutableArray<string> Facets)
{
    /// <summary>Given at this moment or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Given before this moment.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Whether the oldest come first.</summary>
    public bool OldestFirst { get; init; }

    /// <summary>The lowest and the highest place that something found may have.</summary>
    /// <param name="after">The place of the last one that was seen; none: from the start.</param>
    internal (long Low, long High) Range(long? after)
    {
        var low = From is { } from ? Places.At(from) : 0;
        var high = Before is { } before ? Places.At(before) - 1 : long.MaxValue;
        return after is not { } last ? (low, high)
            : OldestFirst ? (Math.Max(low, last + 1), high)
            : (low, Math.Min(high, last - 1));
    }
}

/// <summary>A municipality's cases of one kind: what is searched together.</summary>
/// <param name="Municipality">Whose.</param>
/// <param name="Kind">Signals or fiches.</param>
public readonly record struct Shelf(string Municipality, CaseKind Kind)
{
    /// <summary>Where a case is.</summary>
    public static Shelf Of(string caseId) => CaseId.Of(caseId) is var id ? new Shelf(id.Owner.Value, id.Kind) : default;
}
