using System.Data.Common;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Journal.Postgres.Rows;
using Npgsql;

namespace LokaalSignaal.Silo.Journal.Postgres;

/// <summary>The writer's open transaction, for work that is no append.</summary>
internal sealed class PostgresUnit(NpgsqlConnection connection, RowTables tables) : IWriteUnit
{
    public DbConnection Connection => connection;

    public int Execute(string sql, params ReadOnlySpan<object?> arguments)
    {
        using var command = Command(sql, arguments);
        return command.ExecuteNonQuery();
    }

    public object? Scalar(string sql, params ReadOnlySpan<object?> arguments)
    {
        using var command = Command(sql, arguments);
        return command.ExecuteScalar() switch
        {
            DBNull => null,
            int number => (long)number,
            short number => (long)number,
            var value => value,
        };
    }

    public void Save(Row row)
    {
        var pending = new Pending(tables);
        pending.Add(row);
        pending.Write(connection);
    }

    private NpgsqlCommand Command(string sql, ReadOnlySpan<object?> arguments)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var argument in arguments)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = Stored(argument) });
        }

        return command;
    }

    private static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        ReadOnlyMemory<byte> bytes => bytes.ToArray(),
        DateTimeOffset moment => moment.ToUnixTimeMilliseconds(),
        string or byte[] or long or int or bool or DateOnly => value,
        _ => throw new ArgumentException($"A {value.GetType().Name} can't be stored."),
    };
}
