using LokaalSignaal.Identity;

namespace LokaalSignaal.Silo.Journal.Sqlite;

/// <summary>Keeps a folded state, unless a newer one is kept.</summary>
internal sealed class SnapshotWriter(Statements statements)
{
    private readonly Statement _upsert = statements[
        Upsert.Into("snapshots", "case_id", "version, schema, body") + " WHERE excluded.version >= snapshots.version"];

    public static int Write(IWriteUnit unit, CaseId id, SnapshotDraft draft) => unit.Execute(
        """
        INSERT INTO snapshots (case_id, version, schema, body) VALUES ($1, $2, $3, $4)
        ON CONFLICT (case_id) DO UPDATE SET version = excluded.version, schema = excluded.schema, body = excluded.body
        WHERE excluded.version >= snapshots.version
        """,
        id.ToString(),
        draft.Version,
        draft.Schema,
        draft.Body);

    public void Write(string id, SnapshotDraft draft) =>
        _upsert.Add(id).Add(draft.Version).Add(draft.Schema).AddBytes(draft.Body.Span).Run();
}
