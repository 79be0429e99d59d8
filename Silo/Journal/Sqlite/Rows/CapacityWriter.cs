using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Journal.Sqlite.Rows;

internal sealed class CapacityWriter(Statements statements) : RowWriter<CapacityRows>
{
    private readonly Statement _clear = statements["DELETE FROM capacities WHERE case_id = ?"];

    private readonly Statement _insert =
        statements[Upsert.Insert("capacities", "case_id, person_index, capacity")];

    protected override void Write(CapacityRows row)
    {
        _clear.Add(row.CaseId).Run();
        foreach (var capacity in row.Rows)
        {
            _insert.Add(capacity.CaseId).Add(capacity.PersonIndex).Add(capacity.Capacity).Run();
        }
    }
}
