namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>How somebody signs in.</summary>
public sealed record StoredAccount
{
    /// <summary>The keyed index of the person.</summary>
    public required byte[] PersonIndex { get; init; }

    /// <summary>The keyed index of their address.</summary>
    public byte[]? EmailIndex { get; init; }

    /// <summary>The hash of the password; none before the first one is chosen.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Changes whenever older sessions must end.</summary>
    public required string SecurityStamp { get; init; }

    /// <summary>Failures since the last success.</summary>
    public int Failures { get; init; }

    /// <summary>Until when nobody can sign in.</summary>
    public DateTimeOffset? LockoutEnd { get; init; }

    /// <summary>Whether it was put out of use.</summary>
    public bool Disabled { get; init; }

    /// <summary>The language they read.</summary>
    public string? Culture { get; init; }
}
