using LokaalSignaal.PersonalData;

namespace LokaalSignaal.Workflows.PersonalData;

/// <summary>Bank accounts: a country, two check digits, and an account built as that country does, with 97 as proof.</summary>
internal static class Ibans
{
    private const int WidestGap = 2;

    public static void Collect(VisibleText text, List<Finding> found)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsAsciiLetterUpper(text[at]) && char.IsAsciiLetterUpper(text[at + 1])
                && IbanStructure.Of(text.Slice(at, at + 2)) is { } account
                && TryRead(text, at + 2, account, out var last))
            {
                found.Add(text.Found(FindingKind.Iban, at, last, certain: true));
                at = last;
            }
        }
    }

    private static bool TryRead(VisibleText text, int from, string account, out int last)
    {
        last = from;
        Span<char> read = stackalloc char[account.Length + 2];
        var (count, gap) = (0, 0);
        for (var at = from; count < read.Length; at++)
        {
            var kind = count < 2 ? 'n' : account[count - 2];
            if (IbanStructure.Allows(kind, text[at]))
            {
                (read[count++], last, gap) = (text[at], at, 0);
            }
            else if (text[at] is not (' ' or '.' or '-' or '/' or '_') || ++gap > WidestGap)
            {
                return false;
            }
        }

        return !text.IsDigit(last + 1) && IsChecked(read[2..], text[from - 2], text[from - 1], read[..2]);
    }

    /// <summary>The account, the country and the check digits, letters as numbers from 10 on, leave 1 by 97.</summary>
    private static bool IsChecked(ReadOnlySpan<char> account, char first, char second, ReadOnlySpan<char> check)
    {
        var rest = 0;
        foreach (var character in account)
        {
            rest = Next(rest, character);
        }

        rest = Next(Next(rest, first), second);
        return Next(Next(rest, check[0]), check[1]) == 1;
    }

    private static int Next(int rest, char character) => char.IsAsciiDigit(character)
        ? ((rest * 10) + (character - '0')) % 97
        : ((rest * 100) + (character - 'A' + 10)) % 97;
}
