using System.Collections.Immutable;

namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>One label of one case, to find the newest cases with it fast.</summary>
public sealed record LabelRow
{
    /// <summary>The signal or fiche.</summary>
    public required string CaseId { get; init; }

    /// <summary>Its municipality.</summary>
    public required string Municipality { get; init; }

    /// <summary>What the case is: <c>signal</c> or <c>fiche</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Which list the label is from: <c>theme</c> or <c>group</c>.</summary>
    public required string Axis { get; init; }

    /// <summary>The label's id.</summary>
    public required string Label { get; init; }

    /// <summary>When the case was given or opened.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>All labels of a case, in place of those it had.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Rows">The labels it has now.</param>
public sealed record LabelRows(string CaseId, ImmutableArray<LabelRow> Rows) : Row;
