using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Journal.Sqlite.Rows;

/// <summary>All writers of rows, on one connection. A new type of row is added here.</summary>
internal sealed class RowWriters(Statements statements)
{
    private readonly Dictionary<Type, RowWriter> _writers = new RowWriter[]
    {
        new SignalWriter(statements),
        new FicheWriter(statements),
        new LabelWriter(statements),
        new LinkWriter(statements),
        new StepWriter(statements),
        new CapacityWriter(statements),
        new OwnerWriter(statements),
        new MembershipWriter(statements),
        new PartnershipWriter(statements),
        new ShareWriter(statements),
        new DossierWriter(statements),
        new PersonWriter(statements),
    }.ToDictionary(writer => writer.Of);

    public void Write(Row row) => _writers[row.GetType()].Write(row);
}
