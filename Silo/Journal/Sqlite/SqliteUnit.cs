using System.Data.Common;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Journal.Sqlite.Rows;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace LokaalSignaal.Silo.Journal.Sqlite;

/// <summary>The writer's open transaction, for work that is no append.</summary>
internal sealed class SqliteUnit(SqliteConnection connection, Statements statements, RowWriters rows) : IWriteUnit
{
    public DbConnection Connection => connection;

    public int Execute(string sql, params ReadOnlySpan<object?> arguments) => Bound(sql, arguments).Run();

    public object? Scalar(string sql, params ReadOnlySpan<object?> arguments)
    {
        var statement = Bound(sql, arguments);
        try
        {
            return statement.Step() ? Value(statement) : null;
        }
        finally
        {
            statement.Done();
        }
    }

    public void Save(Row row) => rows.Write(row);

    private Statement Bound(string sql, ReadOnlySpan<object?> arguments)
    {
        var statement = statements[sql];
        for (var i = 0; i < arguments.Length; i++)
        {
            var place = statement.PlaceOf($"${i + 1}");
            _ = Bind(place > 0 ? statement.At(place) : throw new ArgumentException($"${i + 1} isn't in: {sql}"), arguments[i]);
        }

        return statement;
    }

    private static Statement Bind(Statement statement, object? value) => value switch
    {
        null => statement.AddNothing(),
        string text => statement.Add(text),
        byte[] bytes => statement.Add(bytes),
        ReadOnlyMemory<byte> bytes => statement.AddBytes(bytes.Span),
        long number => statement.Add(number),
        int number => statement.Add((long)number),
        bool yes => statement.Add(yes),
        DateTimeOffset moment => statement.Add(moment),
        DateOnly day => statement.Add((DateOnly?)day),
        _ => throw new ArgumentException($"A {value.GetType().Name} can't be stored."),
    };

    private static object? Value(Statement statement) => statement.ColumnType() switch
    {
        SQLITE_INTEGER => statement.Int64(0),
        SQLITE_TEXT => statement.Text(0),
        SQLITE_BLOB => statement.Bytes(0).ToArray(),
        _ => null,
    };
}
