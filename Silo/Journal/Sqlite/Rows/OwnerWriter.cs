using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Journal.Sqlite.Rows;

internal sealed class OwnerWriter(Statements statements) : RowWriter<OwnerRow>
{
    private readonly Statement _upsert =
        statements[Upsert.Into("owners", "owner", "kind, case_id, name_ref, sector, status")];

    protected override void Write(OwnerRow row) => _upsert
        .Add(row.Owner).Add(row.Kind).Add(row.CaseId).Add(row.NameRef).Add(row.Sector).Add(row.Status)
        .Run();
}
