using System.Security.Cryptography;
using System.Text;
using LokaalSignaal.Silo.Keys;
using LokaalSignaal.Silo.People;

namespace LokaalSignaal.Silo.Offsite;

/// <summary>
/// What goes outside is sealed with a key from the keys' folder and bound to its place, and stands under names that tell
/// nothing without that folder.
/// </summary>
internal sealed class OffsiteSeal(KeyFolder keys)
{
    private readonly byte[] _key = keys.For(KeyPurpose.Offsite);
    private readonly byte[] _names = keys.For(KeyPurpose.OffsiteNames);

    public string CheckValue => keys.CheckValue;

    public string TextOf(string reference) => OffsiteNames.Texts + Hidden("text", Encoding.UTF8.GetBytes(reference));

    public string DocumentOf(string reference) => OffsiteNames.Documents + Hidden("document", Encoding.UTF8.GetBytes(reference));

    /// <summary>The folder of a person: who they are, and under which pseudonyms they are known.</summary>
    public string PersonOf(byte[] index) => OffsiteNames.People + Hidden("person", index) + "/";

    public string ProfileOf(byte[] index) => PersonOf(index) + OffsiteNames.Profile;

    public string ResolutionOf(byte[] index, string pseudonym) => PersonOf(index) + EndOf(pseudonym);

    /// <summary>How the name of a resolution ends, whosever it is.</summary>
    public string EndOf(string pseudonym) => Hidden("pseudonym", Encoding.UTF8.GetBytes(pseudonym));

    public byte[] Seal(ReadOnlySpan<byte> plain, string place) => Sealing.Seal(_key, plain, Encoding.UTF8.GetBytes(place));

    public byte[]? Open(ReadOnlySpan<byte> box, string place) => Sealing.Open(_key, box, Encoding.UTF8.GetBytes(place));

    private string Hidden(string kind, ReadOnlySpan<byte> plain)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _names);
        hash.AppendData(Encoding.ASCII.GetBytes(kind));
        hash.AppendData([0]);
        hash.AppendData(plain);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 20));
    }
}
