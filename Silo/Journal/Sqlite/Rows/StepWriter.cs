using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Journal.Sqlite.Rows;

internal sealed class StepWriter(Statements statements) : RowWriter<StepRows>
{
    private readonly Statement _clear = statements["DELETE FROM steps WHERE case_id = ?"];

    private readonly Statement _insert = statements[Upsert.Insert(
        "steps",
        """
        case_id, visit, municipality, kind, step, step_kind, due, roles, assignee, assignee_index, activated_at, overdue
        """,
        resolved: "assignee_index")];

    protected override void Write(StepRows row)
    {
        _clear.Add(row.CaseId).Run();
        foreach (var step in row.Rows)
        {
            Insert(step);
        }
    }

    private void Insert(StepRow step) => _insert
        .Add(step.CaseId).Add(step.Visit).Add(step.Municipality).Add(step.Kind).Add(step.Step).Add(step.StepKind)
        .Add(step.Due).Add(step.Roles).Add(step.Assignee).Add(step.Assignee).Add(step.ActivatedAt)
        .Add(step.Overdue)
        .Run();
}
