namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>A person, encrypted with a key of their own.</summary>
public sealed record StoredPerson
{
    /// <summary>The keyed index of the person.</summary>
    public required byte[] PersonIndex { get; init; }

    /// <summary>The person's key, wrapped by the master key outside the store.</summary>
    public required byte[] WrappedKey { get; init; }

    /// <summary>What is known of them.</summary>
    public required byte[] Cipher { get; init; }
}
