using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using NpgsqlTypes;

namespace LokaalSignaal.Silo.Journal.Postgres.Rows;

/// <summary>A column of a table, and how its values come out of the rows of the model.</summary>
internal abstract class Column(string name)
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>What it holds in these rows, as one array.</summary>
    public abstract NpgsqlParameter Of(IReadOnlyList<object> rows);

    /// <summary>Derives a column from the model, its conversion included.</summary>
    public static Column Of(IProperty property)
    {
        var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        var value = Nullable.GetUnderlyingType(stored) ?? stored;
        var item = value.IsValueType ? typeof(Nullable<>).MakeGenericType(value) : value;
        return (Column)Activator.CreateInstance(typeof(Column<>).MakeGenericType(item), property, TypeOf(value))!;
    }

    private static NpgsqlDbType TypeOf(Type value) =>
        value == typeof(string) ? NpgsqlDbType.Text
        : value == typeof(byte[]) ? NpgsqlDbType.Bytea
        : value == typeof(long) ? NpgsqlDbType.Bigint
        : value == typeof(int) ? NpgsqlDbType.Integer
        : value == typeof(bool) ? NpgsqlDbType.Boolean
        : value == typeof(DateOnly) ? NpgsqlDbType.Date
        : throw new NotSupportedException($"No column for a {value.Name}.");
}

/// <summary>A column of values of a type; none where the type allows it.</summary>
internal sealed class Column<T>(IProperty property, NpgsqlDbType type) : Column(property.GetColumnName())
{
    private readonly Func<object, object?> _read = property.PropertyInfo!.GetValue;
    private readonly Func<object?, object?>? _convert = property.GetTypeMapping().Converter?.ConvertToProvider;

    public override NpgsqlParameter Of(IReadOnlyList<object> rows)
    {
        var values = new T[rows.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var value = _read(rows[i]);
            values[i] = (T)(_convert is null ? value : _convert(value))!;
        }

        return new NpgsqlParameter<T[]> { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type };
    }
}
