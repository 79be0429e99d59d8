using SQLitePCL;

namespace LokaalSignaal.Silo.Journal.Sqlite;

/// <summary>The prepared statements of one connection, by their text.</summary>
internal sealed class Statements(sqlite3 database) : IDisposable
{
    private readonly Dictionary<string, Statement> _prepared = new(StringComparer.Ordinal);

    public Statement this[string sql]
    {
        get
        {
            if (!_prepared.TryGetValue(sql, out var statement))
            {
                _prepared[sql] = statement = new Statement(database, sql);
            }

            return statement;
        }
    }

    public void Dispose()
    {
        foreach (var statement in _prepared.Values)
        {
            statement.Dispose();
        }

        _prepared.Clear();
    }
}
