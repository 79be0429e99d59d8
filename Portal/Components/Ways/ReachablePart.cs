using System.Text.RegularExpressions;

namespace LokaalSignaal.Portal.Components.Ways;

/// <summary>A piece of a line: words, or something that can be called or written to.</summary>
/// <param name="Words">As it stands there.</param>
/// <param name="Address">Where it leads; none: only words.</param>
public sealed partial record ReachablePart(string Words, string? Address)
{
    /// <summary>The pieces of a line, in order; together they are the line.</summary>
    public static IEnumerable<ReachablePart> Of(string line)
    {
        var from = 0;
        foreach (Match found in Places().Matches(line))
        {
            if (found.Index > from)
            {
                yield return new ReachablePart(line[from..found.Index], null);
            }

            yield return new ReachablePart(found.Value, AddressOf(found.Value));
            from = found.Index + found.Length;
        }

        if (from < line.Length)
        {
            yield return new ReachablePart(line[from..], null);
        }
    }

    private static string AddressOf(string found)
    {
        if (found.Contains('@', StringComparison.Ordinal))
        {
            return "mailto:" + found;
        }

        var digits = string.Concat(found.Where(c => char.IsAsciiDigit(c) || c == '+'));
        return "tel:" + (digits.StartsWith('0') ? "+32" + digits[1..] : digits);
    }

    // Belgian numbers as people write them, the short ones for help, and mail addresses.
    [GeneratedRegex(@"(?<![\w.+])(?:(?:\+32|0)(?:[ ./]?\d){8,9}|1(?:01|06|07|12|02|712|813))(?![\w])|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")]
    private static partial Regex Places();
}
