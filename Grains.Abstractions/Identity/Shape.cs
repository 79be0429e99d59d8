namespace LokaalSignaal.Identity;

/// <summary>The shapes that identifiers may have.</summary>
public static class Shape
{
    /// <summary>Lower-case letters, digits and inner hyphens or underscores, starting with a letter: <c>sint-niklaas</c>.</summary>
    public static bool IsSlug(string? text, int longest = 40) =>
        text is { Length: >= 2 } && text.Length <= longest
        && char.IsAsciiLetterLower(text[0]) && char.IsAsciiLetterOrDigit(text[^1])
        && text.AsSpan().IndexOfAnyExcept(SlugCharacters) < 0;

    /// <summary>Upper-case letters and digits of Crockford's base 32 (no I, L, O, U), 6 to 26 of them.</summary>
    public static bool IsOpaque(string? text) =>
        text is { Length: >= 6 and <= 26 } && text.AsSpan().IndexOfAnyExcept(OpaqueCharacters) < 0;

    /// <summary>Letters and digits of base64url, 16 to 44 of them.</summary>
    public static bool IsToken(string? text) =>
        text is { Length: >= 16 and <= 44 } && text.AsSpan().IndexOfAnyExcept(TokenCharacters) < 0;

    private static readonly System.Buffers.SearchValues<char> SlugCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_");

    private static readonly System.Buffers.SearchValues<char> OpaqueCharacters =
        System.Buffers.SearchValues.Create("0123456789ABCDEFGHJKMNPQRSTVWXYZ");

    private static readonly System.Buffers.SearchValues<char> TokenCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
}
