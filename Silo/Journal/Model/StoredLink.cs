namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>A one-time link to an invitation or a new password.</summary>
public sealed record StoredLink
{
    /// <summary>The hash of its token.</summary>
    public required byte[] TokenHash { get; init; }

    /// <summary>What it is for.</summary>
    public required string Purpose { get; init; }

    /// <summary>Whom it is for.</summary>
    public required byte[] PersonIndex { get; init; }

    /// <summary>Who made it.</summary>
    public byte[]? IssuedBy { get; init; }

    /// <summary>Until when it works.</summary>
    public required DateTimeOffset Expires { get; init; }

    /// <summary>When it was used.</summary>
    public DateTimeOffset? UsedAt { get; init; }
}
