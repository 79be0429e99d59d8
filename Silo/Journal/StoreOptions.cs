namespace LokaalSignaal.Silo.Journal;

/// <summary>Where a store is and how it is used.</summary>
public sealed record StoreOptions
{
    /// <summary>The database's file; for PostgreSQL how to connect to it, as Npgsql reads it.</summary>
    public required string Database { get; init; }

    /// <summary>The folder for what lies beside a store on a server, made where it isn't there; none: nothing does.</summary>
    public string? Data { get; init; }

    /// <summary>The folder outside the store: keys, ledger of erasures, last head.</summary>
    public required string Keys { get; init; }

    /// <summary>Whether the keys of an existing store are there. Asked before it is opened.</summary>
    public Func<bool> KeysPresent { get; init; } = static () => true;

    /// <summary>How many may wait for the writer: 1 or more.</summary>
    public int Queue { get; init; } = 4096;

    /// <summary>How many share a commit at most: 1 or more.</summary>
    public int Batch { get; init; } = 512;

    /// <summary>How long the noted head may be behind the store while it is being written.</summary>
    public TimeSpan HeadLag { get; init; } = TimeSpan.FromMilliseconds(50);
}
