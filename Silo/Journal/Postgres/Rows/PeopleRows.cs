using LokaalSignaal.Silo.Journal.Model;
using Npgsql;

namespace LokaalSignaal.Silo.Journal.Postgres.Rows;

/// <summary>Writes people with the beginning of their account; a changed person who was erased meanwhile stays erased.</summary>
internal static class PeopleRows
{
    private const string Change = "UPDATE people SET wrapped_key = $2, cipher = $3 WHERE person_index = $1";
    private const string Address = "UPDATE accounts SET email_index = $2 WHERE person_index = $1";

    public static void Write(IReadOnlyList<PersonRow> rows, RowTables tables, NpgsqlBatchCommandCollection commands)
    {
        PersonRow[] begun = [.. rows.Where(row => row.IsNew)];
        if (begun.Length > 0)
        {
            commands.Add(tables.People.Insert([.. begun.Select(row => row.Person)]));
            commands.Add(tables.Accounts.Insert([.. begun.Select(AccountOf)]));
        }

        foreach (var row in rows.Where(row => !row.IsNew))
        {
            commands.Add(Command(Change, row.Person.PersonIndex, row.Person.WrappedKey, row.Person.Cipher));
            commands.Add(Command(Address, row.Person.PersonIndex, row.EmailIndex));
        }
    }

    private static StoredAccount AccountOf(PersonRow row) => new()
    {
        PersonIndex = row.Person.PersonIndex,
        EmailIndex = row.EmailIndex,
        SecurityStamp = row.Stamp,
    };

    private static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<byte[]> arguments)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var argument in arguments)
        {
            command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = argument });
        }

        return command;
    }
}
