using System.Buffers;
using LokaalSignaal.PersonalData;

namespace LokaalSignaal.Workflows.PersonalData;

/// <summary>
/// E-mail addresses: what people write around an at-sign. It reads more than the standard allows rather than less,
/// because half an address that stays is still somebody's.
/// </summary>
internal static class EmailAddresses
{
    private static readonly SearchValues<char> InName = SearchValues.Create(".!#$%&'*+-=?^_`{|}~");

    public static void Collect(VisibleText text, List<Finding> found)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] == '@' && FirstOfName(text, at) is var first && first < at
                && LastOfDomain(text, at) is var last && last > at)
            {
                found.Add(text.Found(FindingKind.Email, first, last, certain: true));
            }
        }
    }

    private static int FirstOfName(VisibleText text, int sign)
    {
        var first = sign;
        while (first > 0 && (char.IsLetterOrDigit(text[first - 1]) || InName.Contains(text[first - 1])))
        {
            first--;
        }

        while (first < sign && !char.IsLetterOrDigit(text[first]) && text[first] != '_')
        {
            first++;
        }

        return first;
    }

    /// <summary>The last character of the domain, or the at-sign itself when there is none.</summary>
    private static int LastOfDomain(VisibleText text, int sign)
    {
        var end = sign + 1;
        while (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-')
        {
            end++;
        }

        while (true)
        {
            var dot = sign + 1 + text.Slice(sign + 1, end).LastIndexOf('.');
            if (dot <= sign + 1)
            {
                return sign;
            }

            if (IsTopLevel(text.Slice(dot + 1, end)))
            {
                return end - 1;
            }

            end = dot;
        }
    }

    private static bool IsTopLevel(ReadOnlySpan<char> label)
    {
        foreach (var character in label)
        {
            if (!char.IsLetter(character))
            {
                return label.StartsWith("XN--") && label.Length > 4;
            }
        }

        return label.Length >= 2;
    }
}
