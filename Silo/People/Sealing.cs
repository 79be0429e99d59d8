using System.Security.Cryptography;

namespace LokaalSignaal.Silo.People;

/// <summary>
/// AES-256-GCM with a random nonce: a byte for the form, the nonce, the tag, the ciphertext. What it is bound to goes
/// in as associated data, so that a sealed value moved to another person's row doesn't open.
/// </summary>
internal static class Sealing
{
    private const byte Form = 1;

    private const int NonceLength = 12;

    private const int TagLength = 16;

    private const int Head = 1 + NonceLength + TagLength;

    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> boundTo)
    {
        var box = new byte[Head + plain.Length];
        box[0] = Form;
        RandomNumberGenerator.Fill(box.AsSpan(1, NonceLength));
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(box.AsSpan(1, NonceLength), plain, box.AsSpan(Head), box.AsSpan(1 + NonceLength, TagLength), boundTo);
        return box;
    }

    /// <summary>Opens a sealed value; none when the key or what it is bound to isn't the right one.</summary>
    public static byte[]? Open(byte[] key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> boundTo)
    {
        if (box.Length < Head || box[0] != Form)
        {
            return null;
        }

        var plain = new byte[box.Length - Head];
        using var aes = new AesGcm(key, TagLength);
        try
        {
            aes.Decrypt(box.Slice(1, NonceLength), box[Head..], box.Slice(1 + NonceLength, TagLength), plain, boundTo);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
