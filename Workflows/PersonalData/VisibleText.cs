using System.Globalization;
using System.Text;
using LokaalSignaal.PersonalData;

namespace LokaalSignaal.Workflows.PersonalData;

/// <summary>
/// A text as an eye sees it: without what has no width (zero-width characters, direction marks, combining marks,
/// control characters), with every digit as an ASCII digit, every blank as a space, every dash as a hyphen and
/// ASCII letters as capitals. Each visible character knows where it stood, so that findings point into the original.
/// </summary>
internal sealed class VisibleText
{
    private readonly char[] shown;
    private readonly int[] starts;
    private readonly string original;

    public VisibleText(string text)
    {
        original = text;
        shown = new char[text.Length];
        starts = new int[text.Length];
        for (var at = 0; at < text.Length; at += WidthAt(at))
        {
            if (Shown(text, at) is { } character)
            {
                (shown[Length], starts[Length++]) = (character, at);
            }
        }
    }

    /// <summary>How many visible characters there are.</summary>
    public int Length { get; }

    /// <summary>The visible character, or NUL outside the text.</summary>
    public char this[int index] => (uint)index < (uint)Length ? shown[index] : '\0';

    /// <summary>Whether an ASCII digit stands there; false outside the text.</summary>
    public bool IsDigit(int index) => char.IsAsciiDigit(this[index]);

    /// <summary>A stretch of visible characters.</summary>
    public ReadOnlySpan<char> Slice(int from, int to) => shown.AsSpan(from, to - from);

    /// <summary>A finding over the visible characters from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public Finding Found(FindingKind kind, int first, int last, bool certain)
    {
        var end = starts[last] + WidthAt(starts[last]);
        return new Finding(kind, starts[first], end - starts[first], certain);
    }

    private int WidthAt(int at) =>
        char.IsHighSurrogate(original[at]) && at + 1 < original.Length && char.IsLowSurrogate(original[at + 1]) ? 2 : 1;

    private static char? Shown(string text, int at) => text[at] switch
    {
        '\t' => ' ',
        '\n' or '\r' => text[at],
        < ' ' or '\x7f' => null,
        <= '~' and var ascii => char.ToUpperInvariant(ascii),
        _ => ShownBeyondAscii(text, at),
    };

    private static char? ShownBeyondAscii(string text, int at) =>
        !Rune.TryGetRuneAt(text, at, out var rune) ? text[at] : Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Format or UnicodeCategory.Control => null,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => null,
            UnicodeCategory.DecimalDigitNumber => (char)('0' + (int)Rune.GetNumericValue(rune)),
            UnicodeCategory.SpaceSeparator => ' ',
            UnicodeCategory.DashPunctuation => '-',
            _ => Likeness(text[at]),
        };

    /// <summary>The ASCII character that a full-width or typographic one looks like.</summary>
    private static char Likeness(char character) => character switch
    {
        '\u2212' => '-',
        '\u00b7' or '\u2022' or '\u2024' => '.',
        >= '\uff01' and <= '\uff5e' => char.ToUpperInvariant((char)(character - 0xfee0)),
        _ => character,
    };
}
