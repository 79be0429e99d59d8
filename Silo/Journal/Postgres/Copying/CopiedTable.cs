using System.Globalization;
using LokaalSignaal.Silo.Journal.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NpgsqlTypes;

namespace LokaalSignaal.Silo.Journal.Postgres.Copying;

/// <summary>A table that both databases have, with the same columns under the same names: the model says which.</summary>
internal sealed class CopiedTable
{
    private const string Days = "yyyy-MM-dd";

    private readonly (string Name, Type Stored)[] _columns;
    private readonly string _order;

    private CopiedTable(IEntityType type)
    {
        Name = type.GetTableName()!;
        _columns = [.. type.GetProperties().Select(property => (property.GetColumnName(), StoredIn(property)))];
        // Remembered answers are forgotten in the order in which they lie.
        _order = type.ClrType == typeof(StoredAnswer)
            ? "at"
            : string.Join(", ", type.FindPrimaryKey()!.Properties.Select(property => property.GetColumnName()));
    }

    public string Name { get; }

    public int Columns => _columns.Length;

    public string Reading => $"SELECT {Names} FROM {Name} ORDER BY {_order}";

    public string Inserting =>
        $"INSERT INTO {Name} ({Names}) VALUES ({string.Join(", ", Enumerable.Range(1, Columns).Select(number => $"${number}"))})";

    public string Importing => $"COPY {Name} ({Names}) FROM STDIN (FORMAT binary)";

    private string Names => string.Join(", ", _columns.Select(column => column.Name));

    /// <summary>All tables of the model.</summary>
    public static CopiedTable[] In(StoreContext context) => [.. context.Model.GetEntityTypes().Select(type => new CopiedTable(type))];

    /// <summary>A value of PostgreSQL as SQLite keeps it.</summary>
    public static object ForFile(object value) => value switch
    {
        bool yes => yes ? 1L : 0L,
        DateOnly day => day.ToString(Days, CultureInfo.InvariantCulture),
        _ => value,
    };

    /// <summary>A value of SQLite as PostgreSQL keeps it in a column.</summary>
    public (object Value, NpgsqlDbType Type) ForServer(int column, object value) => _columns[column].Stored switch
    {
        var type when type == typeof(bool) => ((long)value != 0, NpgsqlDbType.Boolean),
        var type when type == typeof(DateOnly) => (DateOnly.ParseExact((string)value, Days, CultureInfo.InvariantCulture), NpgsqlDbType.Date),
        var type when type == typeof(int) => (checked((int)(long)value), NpgsqlDbType.Integer),
        var type when type == typeof(long) => (value, NpgsqlDbType.Bigint),
        var type when type == typeof(byte[]) => (value, NpgsqlDbType.Bytea),
        var type when type == typeof(string) => (value, NpgsqlDbType.Text),
        var type => throw new NotSupportedException($"A {type.Name} isn't copied."),
    };

    private static Type StoredIn(IProperty property)
    {
        var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return Nullable.GetUnderlyingType(stored) ?? stored;
    }
}
