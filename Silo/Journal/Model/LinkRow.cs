namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>A signal in a fiche, from one version of the fiche to another. The fiche owns it.</summary>
public sealed record LinkRow : Row
{
    /// <summary>The fiche.</summary>
    public required string FicheId { get; init; }

    /// <summary>The signal.</summary>
    public required string SignalId { get; init; }

    /// <summary>The fiche's version when it was bundled.</summary>
    public required long LinkedVersion { get; init; }

    /// <summary>The fiche's version when it was taken out; none while it is in.</summary>
    public long? UnlinkedVersion { get; init; }

    /// <summary>The organisation behind the signal; the municipality for its own staff.</summary>
    public string? Organisation { get; init; }

    /// <summary>When it was bundled.</summary>
    public required DateTimeOffset At { get; init; }
}
