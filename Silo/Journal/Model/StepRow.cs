using System.Collections.Immutable;

namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>An active step: what waits for somebody, and until when.</summary>
public sealed record StepRow
{
    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The step's token.</summary>
    public required int Visit { get; init; }

    /// <summary>The municipality.</summary>
    public required string Municipality { get; init; }

    /// <summary>What the case is.</summary>
    public required string Kind { get; init; }

    /// <summary>The step.</summary>
    public required string Step { get; init; }

    /// <summary>What happens in it.</summary>
    public required string StepKind { get; init; }

    /// <summary>The last day of its term.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Who may do it, delimited and surrounded by spaces.</summary>
    public string Roles { get; init; } = " ";

    /// <summary>Who does it, as the case knows them.</summary>
    public string? Assignee { get; init; }

    /// <summary>The index of who does it.</summary>
    public byte[]? AssigneeIndex { get; init; }

    /// <summary>When it became active.</summary>
    public required DateTimeOffset ActivatedAt { get; init; }

    /// <summary>Whether its term passed.</summary>
    public bool Overdue { get; init; }
}

/// <summary>All active steps of a case, in place of those it had.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Rows">The steps that are active now.</param>
public sealed record StepRows(string CaseId, ImmutableArray<StepRow> Rows) : Row;
