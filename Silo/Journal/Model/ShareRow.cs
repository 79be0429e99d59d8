namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>A fiche that a municipality shows, or showed, to another one.</summary>
public sealed record ShareRow : Row
{
    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The municipality that shares.</summary>
    public required string Municipality { get; init; }

    /// <summary>The fiche.</summary>
    public required string FicheId { get; init; }

    /// <summary>The municipality that it is shown to.</summary>
    public required string Receiver { get; init; }

    /// <summary>Whether it wasn't withdrawn.</summary>
    public required bool Open { get; init; }

    /// <summary>The last day; none: until it is withdrawn.</summary>
    public DateOnly? UntilDay { get; init; }

    /// <summary>The receiver's own fiche that it is beside.</summary>
    public string? LinkedFiche { get; init; }

    /// <summary>When it was shared, on the terms of now.</summary>
    public required DateTimeOffset SharedAt { get; init; }

    /// <summary>The version of the case.</summary>
    public required long Version { get; init; }
}
