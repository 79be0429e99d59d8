using System.Collections.Immutable;

namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>A capacity that somebody has.</summary>
public sealed record CapacityRow
{
    /// <summary>The case of the person.</summary>
    public required string CaseId { get; init; }

    /// <summary>The person's index.</summary>
    public required byte[] PersonIndex { get; init; }

    /// <summary>The capacity: <c>kortrijk/processor</c>.</summary>
    public required string Capacity { get; init; }
}

/// <summary>All capacities of a person, in place of those they had.</summary>
/// <param name="CaseId">The case of the person.</param>
/// <param name="Rows">What they have now.</param>
public sealed record CapacityRows(string CaseId, ImmutableArray<CapacityRow> Rows) : Row;
