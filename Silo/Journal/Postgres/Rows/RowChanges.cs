using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Journal.Verifying;
using Npgsql;

namespace LokaalSignaal.Silo.Journal.Postgres.Rows;

/// <summary>Changes to read models that wait to be written together; what is changed twice is written as it was last.</summary>
internal sealed class RowChanges(RowTables tables)
{
    private readonly Dictionary<Type, List<object>> _single = [];
    private readonly Dictionary<Type, Dictionary<string, Row>> _whole = [];
    private readonly List<PersonRow> _people = [];

    public void Add(Row row)
    {
        switch (row)
        {
            case StepRows steps: Replace(steps.CaseId, row); break;
            case LabelRows labels: Replace(labels.CaseId, row); break;
            case CapacityRows capacities: Replace(capacities.CaseId, row); break;
            case PersonRow person: _people.Add(person); break;
            default: Listed(row.GetType()).Add(row); break;
        }
    }

    /// <summary>Hands over what writes them, and forgets them.</summary>
    public void MoveTo(NpgsqlBatchCommandCollection commands)
    {
        foreach (var (type, rows) in _single.Where(some => some.Value.Count > 0))
        {
            commands.Add(tables.Of(type).Upsert(rows));
        }

        foreach (var (type, cases) in _whole.Where(some => some.Value.Count > 0))
        {
            MoveTo(commands, tables.Of(type), cases);
        }

        PeopleRows.Write(_people, tables, commands);
        Clear();
    }

    public void Clear()
    {
        _single.Clear();
        _whole.Clear();
        _people.Clear();
    }

    private static void MoveTo(NpgsqlBatchCommandCollection commands, RowTable table, Dictionary<string, Row> cases)
    {
        commands.Add(table.Clear([.. cases.Keys]));
        object[] rows = [.. cases.Values.SelectMany(ReadModels.Flat)];
        if (rows.Length > 0)
        {
            commands.Add(table.Insert(rows));
        }
    }

    private List<object> Listed(Type type) =>
        _single.TryGetValue(type, out var rows) ? rows : _single[type] = [];

    private void Replace(string id, Row rows)
    {
        if (!_whole.TryGetValue(rows.GetType(), out var cases))
        {
            _whole[rows.GetType()] = cases = new Dictionary<string, Row>(StringComparer.Ordinal);
        }

        cases[id] = rows;
    }
}
