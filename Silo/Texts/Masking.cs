using System.Collections.Immutable;
using LokaalSignaal.Cases;

namespace LokaalSignaal.Silo.Texts;

/// <summary>
/// Covers stretches of a text. Each code unit becomes one <see cref="Cover"/>: places in the text stay where they were,
/// so that masking twice is masking once; and the text never grows in the database, which would move its neighbours and
/// leave copies of them in free space.
/// </summary>
public static class Masking
{
    /// <summary>What stands in the place of a covered character; one byte in UTF-8.</summary>
    public const char Cover = '*';

    /// <summary>The text with the stretches covered; what lies outside the text is left out, half a character is covered whole.</summary>
    public static string Of(string body, ImmutableArray<TextRange> ranges)
    {
        var covered = body.ToCharArray();
        foreach (var range in ranges)
        {
            var start = Math.Clamp(range.Start, 0, body.Length);
            var end = (int)Math.Clamp((long)range.Start + range.Length, start, body.Length);
            start -= Splits(body, start) ? 1 : 0;
            end += Splits(body, end) ? 1 : 0;
            covered.AsSpan(start, end - start).Fill(Cover);
        }

        return new string(covered);
    }

    private static bool Splits(string body, int place) =>
        place > 0 && place < body.Length && char.IsSurrogatePair(body[place - 1], body[place]);
}
