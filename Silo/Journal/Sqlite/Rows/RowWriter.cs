using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Journal.Sqlite.Rows;

/// <summary>Writes one type of row.</summary>
internal abstract class RowWriter
{
    /// <summary>The type of row.</summary>
    public abstract Type Of { get; }

    public abstract void Write(Row row);
}

/// <summary>Writes rows of a type.</summary>
internal abstract class RowWriter<TRow> : RowWriter
    where TRow : Row
{
    public override Type Of => typeof(TRow);

    public override void Write(Row row) => Write((TRow)row);

    protected abstract void Write(TRow row);
}
