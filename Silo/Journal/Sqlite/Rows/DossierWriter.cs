using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Journal.Sqlite.Rows;

internal sealed class DossierWriter(Statements statements) : RowWriter<DossierRow>
{
    private readonly Statement _upsert = statements[Upsert.Into("dossiers", "case_id, municipality", "standing, fiche_id, since")];

    protected override void Write(DossierRow row) => _upsert
        .Add(row.CaseId).Add(row.Municipality).Add(row.Standing).Add(row.FicheId).Add(row.Since)
        .Run();
}
