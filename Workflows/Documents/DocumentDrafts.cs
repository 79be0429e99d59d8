using System.Buffers.Text;
using System.Security.Cryptography;
using LokaalSignaal.Documents;

namespace LokaalSignaal.Workflows.Documents;

/// <summary>Turns a document into a reference, with the document beside it: as <see cref="Texts.TextDrafts"/> does with a text.</summary>
public static class DocumentDrafts
{
    private const int SaltLength = 16;
    private const int CommitmentLength = 24;

    /// <summary>Drafts the document of a command; a command has one at most.</summary>
    /// <param name="seed">32 random bytes; the salt is derived from it, so a decision stays a function of its arguments.</param>
    /// <param name="content">The document.</param>
    public static DocumentDraft Draft(ReadOnlyMemory<byte> seed, ReadOnlyMemory<byte> content)
    {
        var salt = HMACSHA256.HashData(seed.Span, "document"u8)[..SaltLength];
        return new DocumentDraft(Commitment(salt, content.Span), salt, content);
    }

    /// <summary>The reference of a document: the first 24 bytes of SHA-256 over salt and content, base64url.</summary>
    public static DocumentRef Commitment(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(salt);
        hash.AppendData(content);
        var text = Base64Url.EncodeToString(hash.GetHashAndReset().AsSpan(0, CommitmentLength));
        return DocumentRef.TryRead(text, out var reference) ? reference : throw new InvalidOperationException("A commitment has 32 characters.");
    }
}
