using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.People;

/// <summary>A person and the account they will sign in with, to be written with the events of their case.</summary>
/// <param name="Person">The person, sealed.</param>
/// <param name="EmailIndex">The keyed index of their address; no two accounts have the same.</param>
/// <param name="IsNew">Whether there may be no such person yet.</param>
/// <param name="Stamp">The stamp of the account when it is new.</param>
public sealed record PersonRow(StoredPerson Person, byte[] EmailIndex, bool IsNew, string Stamp) : WrittenRow
{
    /// <inheritdoc/>
    public override void Write(IWriteUnit unit)
    {
        unit.Execute(IsNew ? Begin : Change, Person.PersonIndex, Person.WrappedKey, Person.Cipher);
        unit.Execute(Account, Person.PersonIndex, EmailIndex, Stamp);
    }

    private const string Begin = "insert into people (person_index, wrapped_key, cipher) values ($1, $2, $3)";

    private const string Change = "update people set wrapped_key = $2, cipher = $3 where person_index = $1";

    private const string Account = """
        insert into accounts (person_index, email_index, security_stamp, failures, disabled) values ($1, $2, $3, 0, false)
        on conflict (person_index) do update set email_index = excluded.email_index
        """;
}
