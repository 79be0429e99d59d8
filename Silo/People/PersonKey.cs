using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Silo.People;

/// <summary>
/// The key of one person. Their profile is sealed with it and their pseudonyms are made with it: once it is destroyed
/// nobody reads the one or links the others, whoever holds the master key.
/// </summary>
internal sealed class PersonKey
{
    private const int Length = 32;

    private readonly byte[] _key;

    private PersonKey(byte[] key) => _key = key;

    public static PersonKey New() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>Takes a key out of its wrapping; none when the wrapping is another's or another master key's.</summary>
    public static PersonKey? Unwrap(byte[] wrapping, byte[] wrapped, byte[] index) =>
        Sealing.Open(wrapping, wrapped, index) is { } key ? new PersonKey(key) : null;

    public byte[] Wrap(byte[] wrapping, byte[] index) => Sealing.Seal(wrapping, _key, index);

    public byte[] Seal(KnownPerson person, byte[] index) =>
        Sealing.Seal(Part("profile"), JsonSerializer.SerializeToUtf8Bytes(person, JsonSerializerOptions.Web), index);

    public KnownPerson? Open(byte[] cipher, byte[] index) =>
        Sealing.Open(Part("profile"), cipher, index) is { } plain
            ? JsonSerializer.Deserialize<KnownPerson>(plain, JsonSerializerOptions.Web)
            : null;

    /// <summary>The person as a case knows them: 144 bits, so that none meet.</summary>
    public Pseudonym In(CaseId id)
    {
        var hash = HMACSHA256.HashData(Part("pseudonym"), Encoding.ASCII.GetBytes(id.ToString()));
        var text = System.Buffers.Text.Base64Url.EncodeToString(hash.AsSpan(0, 18));
        return Pseudonym.TryRead(text, out var pseudonym) ? pseudonym : throw new InvalidOperationException(text);
    }

    private byte[] Part(string label) =>
        HKDF.Expand(HashAlgorithmName.SHA256, _key, Length, Encoding.ASCII.GetBytes(label));
}
