using System.Data.Common;
using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Journal;

/// <summary>The open transaction of the one writer. For the time of one call only.</summary>
public interface IWriteUnit
{
    /// <summary>The writer's connection, for reading inside the transaction.</summary>
    DbConnection Connection { get; }

    /// <summary>Runs a statement; it is prepared once and kept.</summary>
    /// <param name="sql">The statement, with <c>$1</c>, <c>$2</c>, … for the arguments.</param>
    /// <param name="arguments">Strings, numbers, booleans, bytes, dates and times, or null.</param>
    /// <returns>How many rows it changed.</returns>
    int Execute(string sql, params ReadOnlySpan<object?> arguments);

    /// <summary>Runs a query for one number, one string or one blob; none where there is no row.</summary>
    object? Scalar(string sql, params ReadOnlySpan<object?> arguments);

    /// <summary>Writes a row of a read model.</summary>
    void Save(Row row);
}
