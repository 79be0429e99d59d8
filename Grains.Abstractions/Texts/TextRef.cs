using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Texts;

/// <summary>
/// A reference to what somebody typed. It is a salted commitment to the text (the first 24 bytes of
/// SHA-256 over salt and text, base64url), so the journal's chain proves the text while it is there, and tells
/// nothing of it once text and salt are erased.
/// </summary>
[JsonConverter(typeof(IdentifierJson<TextRef>))]
public readonly record struct TextRef : IIdentifier<TextRef>
{
    private TextRef(string value) => Value = value;

    /// <summary>32 characters of base64url.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public static bool TryRead([NotNullWhen(true)] string? text, out TextRef id)
    {
        id = text is { Length: 32 } && Shape.IsToken(text) ? new TextRef(text) : default;
        return id.Value is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
