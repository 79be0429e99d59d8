using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Journal.Sqlite.Rows;

internal sealed class ShareWriter(Statements statements) : RowWriter<ShareRow>
{
    private readonly Statement _upsert = statements[Upsert.Into(
        "shares",
        "case_id",
        "municipality, fiche_id, receiver, open, until_day, linked_fiche, shared_at, version")];

    protected override void Write(ShareRow row) => _upsert
        .Add(row.CaseId).Add(row.Municipality).Add(row.FicheId).Add(row.Receiver).Add(row.Open).Add(row.UntilDay)
        .Add(row.LinkedFiche).Add(row.SharedAt).Add(row.Version)
        .Run();
}
