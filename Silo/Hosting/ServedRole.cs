namespace LokaalSignaal.Silo.Hosting;

/// <summary>What a process does of what there is to do.</summary>
public enum ServedRole
{
    /// <summary>It serves pages and holds cases.</summary>
    Both,

    /// <summary>It serves pages, and sends its commands to other processes.</summary>
    Portal,

    /// <summary>It holds cases, and tells how it is; it has no pages.</summary>
    Silo,
}
