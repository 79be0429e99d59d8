using System.Security.Cryptography;
using System.Text;
using LokaalSignaal.Silo.Keys;

namespace LokaalSignaal.Silo.People;

/// <summary>Finds an account by a keyed hash of its address, which stands in clear nowhere in the store.</summary>
/// <param name="keys">Where the key comes from.</param>
public sealed class Addresses(KeyFolder keys)
{
    private readonly byte[] _key = keys.For(KeyPurpose.Addresses);

    /// <summary>The index of an address, 32 bytes; capitals and spaces around it make no difference.</summary>
    public byte[] IndexOf(string email) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(Normal(email)));

    // Through UTF-8 first: what isn't text can't be normalised, and no account has it.
    private static string Normal(string email) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(email)).Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant();
}
