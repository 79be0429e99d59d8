using LokaalSignaal.PersonalData;

namespace LokaalSignaal.Workflows.PersonalData;

/// <summary>
/// National register numbers and BIS numbers: <c>YY.MM.DD-XXX.CC</c>. CC is 97 less the rest of the first nine
/// digits by 97, with a 2 in front of them for who was born from 2000 on. A BIS number has 20 or 40 added to its
/// month. An unknown month or day is 00. The check digits alone would pass one in 49 random numbers, so the date
/// must be one too.
/// </summary>
internal static class IdentityNumbers
{
    private const int Size = 11;
    private const int WidestGap = 3;

    public static void Collect(VisibleText text, List<Finding> found)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text.IsDigit(at) && !text.IsDigit(at - 1) && text[at - 1] != '+'
                && TryRead(text, at, out var number, out var last)
                && KindOf(number) is { } kind)
            {
                found.Add(text.Found(kind, at, last, certain: true));
            }
        }
    }

    /// <summary>The kind of identity number that eleven digits are, or null.</summary>
    public static FindingKind? KindOf(long number)
    {
        var birth = (int)(number / 100_000);
        var (year, month, day) = (birth / 10_000, birth / 100 % 100, birth % 100);
        var serial = number / 100 % 1000;
        var kind = month < 20 ? FindingKind.NationalNumber : FindingKind.BisNumber;
        var realMonth = month >= 40 ? month - 40 : month >= 20 ? month - 20 : month;
        var real = serial is > 0 and < 999
            && (IsChecked(number, 0) && IsDate(1900 + year, realMonth, day)
                || IsChecked(number, 2_000_000_000) && IsDate(2000 + year, realMonth, day));
        return real ? kind : null;
    }

    private static bool IsChecked(long number, long century) =>
        97 - ((century + (number / 100)) % 97) == number % 100;

    private static bool IsDate(int year, int month, int day) =>
        month == 0 ? day == 0 : month <= 12 && day <= DateTime.DaysInMonth(year, month);

    private static bool TryRead(VisibleText text, int from, out long number, out int last)
    {
        (number, last) = (0, from);
        var (digits, gap) = (0, 0);
        for (var at = from; digits < Size; at++)
        {
            if (text.IsDigit(at))
            {
                (number, last, gap, digits) = ((number * 10) + (text[at] - '0'), at, 0, digits + 1);
            }
            else if (!IsSeparator(text[at]) || ++gap > WidestGap)
            {
                return false;
            }
        }

        return !text.IsDigit(last + 1);
    }

    private static bool IsSeparator(char character) => character is ' ' or '.' or '-' or '/' or '_';
}
