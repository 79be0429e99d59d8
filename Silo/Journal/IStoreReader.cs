using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Journal;

/// <summary>Opens the store for reading. What comes out of it can't write.</summary>
public interface IStoreReader
{
    /// <summary>A context for queries, without tracking. The caller disposes it.</summary>
    /// <param name="scope">How far its queries reach at most.</param>
    StoreContext Context(ReadScope scope);

    /// <summary>Whether there is a row. The query is prepared once and kept: for what every command asks.</summary>
    /// <param name="sql">The query, with <c>$1</c>, <c>$2</c>, … for the arguments, in their order.</param>
    /// <param name="arguments">The arguments.</param>
    ValueTask<bool> AnyAsync(string sql, params string[] arguments);
}
