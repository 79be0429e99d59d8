using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Documents;

/// <summary>
/// A reference to a document that somebody filed. Like <see cref="Texts.TextRef"/> it is a salted commitment (the first 24
/// bytes of SHA-256 over salt and content, base64url): the journal's chain proves the document while it is there, and tells
/// nothing of it once content and salt are erased.
/// </summary>
[JsonConverter(typeof(IdentifierJson<DocumentRef>))]
public readonly record struct DocumentRef : IIdentifier<DocumentRef>
{
    private DocumentRef(string value) => Value = value;

    /// <summary>32 characters of base64url.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public static bool TryRead([NotNullWhen(true)] string? text, out DocumentRef id)
    {
        id = text is { Length: 32 } && Shape.IsToken(text) ? new DocumentRef(text) : default;
        return id.Value is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
