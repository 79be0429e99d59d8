using System.Buffers.Text;
using System.Security.Cryptography;

namespace LokaalSignaal.Silo.Journal;

/// <summary>Tells whether a reference commits to a text.</summary>
internal static class Commitment
{
    private const int Kept = 24;

    public static bool Holds(string reference, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> text)
    {
        var covered = new byte[salt.Length + text.Length];
        salt.CopyTo(covered);
        text.CopyTo(covered.AsSpan(salt.Length));
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(covered, digest);
        return string.Equals(reference, Base64Url.EncodeToString(digest[..Kept]), StringComparison.Ordinal);
    }
}
