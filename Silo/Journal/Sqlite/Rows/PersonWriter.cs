using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Journal.Sqlite.Rows;

/// <summary>Writes people with the beginning of their account; a changed person who was erased meanwhile stays erased.</summary>
internal sealed class PersonWriter(Statements statements) : RowWriter<PersonRow>
{
    private readonly Statement _begin = statements[Upsert.Insert("people", "person_index, wrapped_key, cipher")];
    private readonly Statement _change = statements["UPDATE people SET wrapped_key = ?, cipher = ? WHERE person_index = ?"];
    private readonly Statement _account = statements[Upsert.Insert("accounts", "person_index, email_index, security_stamp, failures, disabled")];
    private readonly Statement _address = statements["UPDATE accounts SET email_index = ? WHERE person_index = ?"];

    protected override void Write(PersonRow row)
    {
        var person = row.Person;
        if (row.IsNew)
        {
            _begin.Add(person.PersonIndex).Add(person.WrappedKey).Add(person.Cipher).Run();
            _account.Add(person.PersonIndex).Add(row.EmailIndex).Add(row.Stamp).Add(0).Add(false).Run();
        }
        else
        {
            _change.Add(person.WrappedKey).Add(person.Cipher).Add(person.PersonIndex).Run();
            _address.Add(row.EmailIndex).Add(person.PersonIndex).Run();
        }
    }
}
