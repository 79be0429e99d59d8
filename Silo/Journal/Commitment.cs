using System.Buffers.Text;
using System.Security.Cryptography;

namespace LokaalSignaal.Silo.Journal;

/// <summary>Tells whether a reference commits to a text.</summary>
internal static class Commitment
{
    private const int Kept = 24;

    public static bool Holds(string reference, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(salt);
        hash.AppendData(text);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return string.Equals(reference, Base64Url.EncodeToString(digest[..Kept]), StringComparison.Ordinal);
    }
}
