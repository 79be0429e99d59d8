using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Workflows.Texts;

/// <summary>Turns what somebody typed into references with the texts beside them.</summary>
/// <param name="seed">32 random bytes; the salts are derived from it, so a decision stays a function of its arguments.</param>
public sealed class TextDrafts(ReadOnlyMemory<byte> seed)
{
    private const int SaltLength = 16;
    private const int CommitmentLength = 24;

    private readonly ImmutableArray<TextDraft>.Builder drafts = ImmutableArray.CreateBuilder<TextDraft>();

    /// <summary>All drafts so far.</summary>
    public ImmutableArray<TextDraft> All => drafts.ToImmutable();

    /// <summary>Drafts a text.</summary>
    public TextRef Add(string body)
    {
        var salt = Salt(drafts.Count);
        var reference = Commitment(salt, body);
        drafts.Add(new TextDraft(reference, salt, body));
        return reference;
    }

    /// <summary>Drafts a text if there is one.</summary>
    public TextRef? AddIfAny(string? body) => string.IsNullOrEmpty(body) ? null : Add(body);

    /// <summary>The reference of a text: the first 24 bytes of SHA-256 over salt and UTF-8 text, base64url.</summary>
    public static TextRef Commitment(ReadOnlySpan<byte> salt, string body) => Commitment(salt, Encoding.UTF8.GetBytes(body));

    /// <summary>The reference of a text in UTF-8.</summary>
    public static TextRef Commitment(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> body)
    {
        var covered = new byte[salt.Length + body.Length];
        salt.CopyTo(covered);
        body.CopyTo(covered.AsSpan(salt.Length));
        var text = Base64Url.EncodeToString(SHA256.HashData(covered).AsSpan(0, CommitmentLength));
        return TextRef.TryRead(text, out var reference) ? reference : throw new InvalidOperationException("A commitment has 32 characters.");
    }

    private byte[] Salt(int number)
    {
        Span<byte> label = stackalloc byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(label, number);
        return HMACSHA256.HashData(seed.Span, label)[..SaltLength];
    }
}
