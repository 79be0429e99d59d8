namespace LokaalSignaal.Workflows.PersonalData;

/// <summary>
/// Numbers of the register of companies (<i>KBO-nummer</i>): ten digits of which the last two are 97 less the rest of
/// the first eight by 97. They are public, but many begin as a mobile number does.
/// </summary>
internal static class CompanyNumber
{
    private const int Size = 10;
    private const int FarthestWord = 24;

    private static readonly string[] Words = ["BE", "KBO", "BTW", "TVA", "ONDERNEMINGSNUMMER", "ONDERNEMINGSNR"];

    /// <summary>Whether ten digits carry a company number's check digits, as one in 97 phone numbers does too.</summary>
    public static bool IsChecked(ReadOnlySpan<char> digits) =>
        digits.Length == Size && 97 - (Number(digits[..8]) % 97) == Number(digits[8..]);

    /// <summary>Whether the digits are a company's and no phone: checked, and written or announced as such.</summary>
    public static bool IsOne(VisibleText text, int at, DigitGroups groups) =>
        groups.GroupsOf(Size) is > 0 and var count
        && IsChecked(groups.Digits[..Size])
        && (IsDotted(text, at, groups, count) || IsAnnounced(text, at));

    private static bool IsDotted(VisibleText text, int at, DigitGroups groups, int count) =>
        groups.Sizes[..count] is [4, 3, 3] && text[at + 4] == '.' && text[groups.Last(1) + 1] == '.';

    private static bool IsAnnounced(VisibleText text, int at)
    {
        var end = at;
        while (end > 0 && text[end - 1] is ' ' or ':' or '.' or '-' or '(')
        {
            end--;
        }

        var before = text.Slice(Math.Max(0, end - FarthestWord), end).ToString();
        return Array.Exists(Words, word => before.EndsWith(word, StringComparison.Ordinal));
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
