using LokaalSignaal.Texts;

namespace LokaalSignaal.Silo.Texts;

/// <summary>Reads references that the store wrote itself.</summary>
internal static class References
{
    public static TextRef Text(string text) => TextRef.TryRead(text, out var id) ? id : throw new FormatException(text);
}
