namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>How far a follower is.</summary>
public sealed record FollowerPosition
{
    /// <summary>The name under which a small write is tried; no follower.</summary>
    public const string Probe = "~probe";

    /// <summary>The follower.</summary>
    public required string Name { get; init; }

    /// <summary>The last position that it handled.</summary>
    public required long Position { get; init; }

    /// <summary>Saves how far a follower is.</summary>
    public static int Save(IWriteUnit unit, string name, long position) => unit.Execute(
        "INSERT INTO followers (name, position) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET position = excluded.position",
        name,
        position);

    /// <summary>Saves how far a follower is, unless somebody else led it on meanwhile.</summary>
    /// <param name="unit">The writer's transaction.</param>
    /// <param name="name">The follower.</param>
    /// <param name="from">Where it began.</param>
    /// <param name="to">The last position that it handled.</param>
    /// <returns>Whether it was still there, and is saved.</returns>
    public static bool TryMove(IWriteUnit unit, string name, long from, long to) => unit.Execute(
        """
        INSERT INTO followers (name, position) VALUES ($1, $3)
        ON CONFLICT (name) DO UPDATE SET position = excluded.position WHERE followers.position = $2
        """,
        name,
        from,
        to) > 0;

    /// <summary>How far a follower is; 0 for one that never began.</summary>
    public static long Of(IWriteUnit unit, string name) =>
        unit.Scalar("SELECT position FROM followers WHERE name = $1", name) is long position ? position : 0;
}
