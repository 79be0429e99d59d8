using System.Buffers;

namespace LokaalSignaal.Triage;

/// <summary>The shape that themes and target groups share: <c>^[a-z][a-z0-9_]{1,39}$</c>.</summary>
internal static class LabelSlug
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_");

    public static bool IsOne(string? text) =>
        text is { Length: >= 2 and <= 40 }
        && char.IsAsciiLetterLower(text[0])
        && text.AsSpan().IndexOfAnyExcept(Allowed) < 0;
}
