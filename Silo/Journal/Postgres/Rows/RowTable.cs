using System.Collections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using NpgsqlTypes;

namespace LokaalSignaal.Silo.Journal.Postgres.Rows;

/// <summary>
/// Writes rows of one table, however many, with one statement: each column travels as an array. Table, columns and key
/// are the model's.
/// </summary>
internal sealed class RowTable
{
    private readonly Column[] _columns;
    private readonly Func<object, object?>[] _key;
    private readonly string _insert;
    private readonly string _upsert;
    private readonly string _clear;

    /// <param name="type">The type of the rows.</param>
    /// <param name="resolved">
    /// The column that isn't taken as it is but found by the pseudonym in another one; none: all are taken. It is found
    /// in the transaction that writes it: whom a row leads to is never older than an erasure.
    /// </param>
    /// <param name="only">When a row replaces the one with the same key; none: always.</param>
    /// <param name="once">The columns that are left as they are where a row replaces another, by commas.</param>
    public RowTable(IEntityType type, (string Column, string By)? resolved = null, string? only = null, string once = "")
    {
        var key = type.FindPrimaryKey()!.Properties;
        _columns = [.. type.GetProperties().Select(Column.Of)];
        _key = [.. key.Select(property => (Func<object, object?>)property.PropertyInfo!.GetValue)];
        var table = type.GetTableName()!;
        _insert = Insert(table, resolved);
        _upsert = _insert + Replacing([.. key.Select(property => property.GetColumnName())], once) + only;
        _clear = $"DELETE FROM {table} WHERE case_id = ANY($1)";
    }

    /// <summary>Adds rows; one that is there already is refused.</summary>
    public NpgsqlBatchCommand Insert(IReadOnlyList<object> rows) => Filled(_insert, rows);

    /// <summary>Adds rows or replaces those with the same key; of several with one key the last one counts.</summary>
    public NpgsqlBatchCommand Upsert(IReadOnlyList<object> rows) => Filled(_upsert, LastOfEach(rows));

    /// <summary>Removes all rows of some cases.</summary>
    public NpgsqlBatchCommand Clear(string[] cases) => new(_clear)
    {
        Parameters = { new NpgsqlParameter<string[]> { TypedValue = cases, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text } },
    };

    private NpgsqlBatchCommand Filled(string sql, IReadOnlyList<object> rows)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var column in _columns)
        {
            command.Parameters.Add(column.Of(rows));
        }

        return command;
    }

    private IReadOnlyList<object> LastOfEach(IReadOnlyList<object> rows)
    {
        if (rows.Count == 1)
        {
            return rows;
        }

        var last = new Dictionary<object?[], object>(rows.Count, Parts.Same);
        foreach (var row in rows)
        {
            last[Array.ConvertAll(_key, part => part(row))] = row;
        }

        return last.Count == rows.Count ? rows : [.. last.Values];
    }

    private string Insert(string table, (string Column, string By)? resolved)
    {
        var names = Names(_columns.Select(column => column.Name));
        var values = string.Join(", ", _columns.Select(column => column.Name == resolved?.Column
            ? $"(SELECT r.person_index FROM resolutions AS r WHERE r.pseudonym = t.\"{resolved.Value.By}\")"
            : $"t.\"{column.Name}\""));
        var arrays = string.Join(", ", _columns.Select((_, place) => $"${place + 1}"));
        return $"INSERT INTO {table} ({names}) SELECT {values} FROM unnest({arrays}) AS t({names})";
    }

    private string Replacing(string[] key, string once)
    {
        var never = once.Split(',', StringSplitOptions.TrimEntries);
        var kept = _columns.Select(column => column.Name).Except(key).Except(never).Select(name => $"\"{name}\" = excluded.\"{name}\"");
        return $" ON CONFLICT ({Names(key)}) DO UPDATE SET {string.Join(", ", kept)}";
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));

    /// <summary>Compares keys part by part; bytes by what they are.</summary>
    private sealed class Parts : IEqualityComparer<object?[]>
    {
        public static Parts Same { get; } = new();

        public bool Equals(object?[]? x, object?[]? y) => StructuralComparisons.StructuralEqualityComparer.Equals(x, y);

        public int GetHashCode(object?[] key) => StructuralComparisons.StructuralEqualityComparer.GetHashCode(key);
    }
}
