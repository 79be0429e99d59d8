using LokaalSignaal.Identity;

namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>The newest folded state of a case.</summary>
public sealed record StoredSnapshot
{
    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The version it is of.</summary>
    public required long Version { get; init; }

    /// <summary>The shape of the body.</summary>
    public required int Schema { get; init; }

    /// <summary>The state.</summary>
    public required byte[] Body { get; init; }

    /// <summary>Keeps a folded state, unless a newer one is kept.</summary>
    public static int Save(IWriteUnit unit, CaseId id, SnapshotDraft draft) => unit.Execute(
        """
        INSERT INTO snapshots (case_id, version, schema, body) VALUES ($1, $2, $3, $4)
        ON CONFLICT (case_id) DO UPDATE SET version = excluded.version, schema = excluded.schema, body = excluded.body
        WHERE excluded.version >= snapshots.version
        """,
        id.ToString(),
        draft.Version,
        draft.Schema,
        draft.Body);
}
