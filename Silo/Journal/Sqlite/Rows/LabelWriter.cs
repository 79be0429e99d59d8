using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Journal.Sqlite.Rows;

internal sealed class LabelWriter(Statements statements) : RowWriter<LabelRows>
{
    private readonly Statement _clear = statements["DELETE FROM labels WHERE case_id = ?"];

    private readonly Statement _insert =
        statements[Upsert.Insert("labels", "case_id, municipality, kind, axis, label, at")];

    protected override void Write(LabelRows row)
    {
        _clear.Add(row.CaseId).Run();
        foreach (var label in row.Rows)
        {
            _insert.Add(label.CaseId).Add(label.Municipality).Add(label.Kind).Add(label.Axis).Add(label.Label)
                .Add(label.At).Run();
        }
    }
}
