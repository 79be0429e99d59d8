namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>A municipality in a dossier, or asked into it, or no longer.</summary>
public sealed record DossierRow : Row
{
    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The municipality.</summary>
    public required string Municipality { get; init; }

    /// <summary>How it stands.</summary>
    public required string Standing { get; init; }

    /// <summary>The fiche that it put in; none where it doesn't take part.</summary>
    public string? FicheId { get; init; }

    /// <summary>Since when it stands so.</summary>
    public required DateTimeOffset Since { get; init; }
}
