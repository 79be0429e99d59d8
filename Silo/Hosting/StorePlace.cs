namespace LokaalSignaal.Silo.Hosting;

/// <summary>Where a store, its keys and what goes with them are.</summary>
/// <param name="Data">The folder of the store.</param>
/// <param name="Keys">The folder outside it: master key, ledger of erasures, last head.</param>
/// <param name="Database">The file of the SQLite database.</param>
public sealed record StorePlace(string Data, string Keys, string Database)
{
    /// <summary>The search index of a store on SQLite: beside it, left out of backups, made anew when it is missing.</summary>
    public string Search => Path.Combine(Data, "search.db");

    /// <summary>How to connect to PostgreSQL; none: the store is a SQLite database.</summary>
    public string? Server { get; init; }

    /// <summary>The folder that the database is in: its owner listens there. On PostgreSQL the data folder.</summary>
    public string Folder => Server is null ? Path.GetDirectoryName(Database)! : Data;

    /// <summary>The place in a data folder, unless it is said otherwise.</summary>
    /// <param name="data">The folder of the store.</param>
    /// <param name="keys">The keys' folder; none: the data folder's name with <c>.keys</c>.</param>
    /// <param name="database">The database's file; none: <c>lokaalsignaal.db</c> in the data folder.</param>
    public static StorePlace In(string data, string? keys = null, string? database = null)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(data));
        return new StorePlace(
            folder,
            Path.GetFullPath(keys ?? folder + ".keys"),
            Path.GetFullPath(database ?? Path.Combine(folder, "lokaalsignaal.db")));
    }
}
