namespace LokaalSignaal.Silo.Journal.Sqlite;

/// <summary>Keeps a folded state, unless a newer one is kept.</summary>
internal sealed class SnapshotWriter(Statements statements)
{
    private readonly Statement _upsert = statements[
        Upsert.Into("snapshots", "case_id", "version, schema, body") + " WHERE excluded.version >= snapshots.version"];

    public void Write(string id, SnapshotDraft draft) =>
        _upsert.Add(id).Add(draft.Version).Add(draft.Schema).AddBytes(draft.Body.Span).Run();
}
