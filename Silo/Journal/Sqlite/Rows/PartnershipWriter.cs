using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Journal.Sqlite.Rows;

internal sealed class PartnershipWriter(Statements statements) : RowWriter<PartnershipRow>
{
    private readonly Statement _upsert = statements[Upsert.Into(
        "partnerships",
        "case_id",
        "municipality, organisation, standing, from_day, until_day, own_staff, mandates, agreements, requested_at, changed_at, version")];

    protected override void Write(PartnershipRow row) => _upsert
        .Add(row.CaseId).Add(row.Municipality).Add(row.Organisation).Add(row.Standing).Add(row.FromDay).Add(row.UntilDay)
        .Add(row.OwnStaff).Add(row.Mandates).Add(row.Agreements).Add(row.RequestedAt).Add(row.ChangedAt).Add(row.Version)
        .Run();
}
