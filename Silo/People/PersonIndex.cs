using System.Security.Cryptography;
using System.Text;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Keys;

namespace LokaalSignaal.Silo.People;

/// <summary>Finds a person in the store by a keyed hash of their id.</summary>
/// <param name="keys">Where the key and the ledger of erasures come from.</param>
public sealed class PersonIndex(KeyFolder keys) : IPersonIndex
{
    private readonly byte[] _key = keys.For(KeyPurpose.PersonIndex);

    /// <inheritdoc/>
    public byte[] Of(PersonId person) => HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(person.ToString()));

    /// <inheritdoc/>
    public bool IsErased(byte[] index) => keys.Ledger.HasPerson(index);
}
