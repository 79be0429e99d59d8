using System.Data.Common;
using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Journal;

/// <summary>Opens the store for reading. What comes out of it can't write.</summary>
public interface IStoreReader
{
    /// <summary>A context for queries, without tracking. The caller disposes it.</summary>
    StoreContext Context();

    /// <summary>An open connection, for queries that are written by hand. The caller disposes it.</summary>
    DbConnection Connection();
}
