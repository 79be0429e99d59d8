namespace LokaalSignaal.Silo.Hosting.Embedded;

/// <summary>What a mailbox says of a letter.</summary>
internal enum Posting
{
    /// <summary>It is in the mailbox.</summary>
    Taken,

    /// <summary>There is no room.</summary>
    Full,

    /// <summary>The case went to sleep.</summary>
    Closed,
}
