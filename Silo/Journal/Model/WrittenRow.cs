namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>A row that isn't made from events, such as a sealed profile: it writes itself, with the events of its case.</summary>
public abstract record WrittenRow : Row
{
    /// <summary>Writes it. It may be run more than once, so it must leave nothing behind elsewhere.</summary>
    public abstract void Write(IWriteUnit unit);
}
