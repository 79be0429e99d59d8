using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Journal.Sqlite.Rows;

internal sealed class MembershipWriter(Statements statements) : RowWriter<MembershipRow>
{
    private readonly Statement _upsert =
        statements[Upsert.Into("memberships", "municipality, organisation", "case_id, status")];

    protected override void Write(MembershipRow row) => _upsert
        .Add(row.Municipality).Add(row.Organisation).Add(row.CaseId).Add(row.Status)
        .Run();
}
