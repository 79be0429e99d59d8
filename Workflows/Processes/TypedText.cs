namespace LokaalSignaal.Workflows.Processes;

/// <summary>Text as somebody typed it.</summary>
internal static class TypedText
{
    /// <summary>The text as it is kept: line ends as one character, no white space around it.</summary>
    public static string Tidy(string text) => text.ReplaceLineEndings("\n").Trim();

    /// <summary>Whether it has only whole characters, and no control characters but line ends and tabs.</summary>
    public static bool IsValid(string text)
    {
        if (IsPlain(text))
        {
            return true;
        }

        for (var place = 0; place < text.Length; place++)
        {
            var pair = char.IsHighSurrogate(text[place]) && place + 1 < text.Length && char.IsLowSurrogate(text[place + 1]);
            if (!pair && (char.IsSurrogate(text[place]) || IsControl(text[place])))
            {
                return false;
            }

            place += pair ? 1 : 0;
        }

        return true;
    }

    /// <summary>Whether it has only what stood on a typewriter: such a text needs no closer look.</summary>
    public static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    private static bool IsControl(char character) => char.IsControl(character) && character is not ('\n' or '\t');
}
