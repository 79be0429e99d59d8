namespace LokaalSignaal.Workflows.PersonalData;

/// <summary>The Belgian numbering plan: how long a number is, and in which groups people write it.</summary>
internal static class PhonePlan
{
    private const int Mobile = 9;
    private const int Landline = 8;

    private static readonly int[][] Usual =
    [
        [10], [4, 6], [4, 2, 2, 2], [4, 3, 3], [4, 2, 4],
        [2, 7], [2, 3, 2, 2], [2, 3, 4],
        [3, 6], [3, 2, 2, 2], [3, 3, 3], [3, 2, 4],
    ];

    /// <summary>How many digits a number has after its leading 0 or +32; 0 when no person has such a number.</summary>
    /// <param name="digits">The digits after the 0 or +32, with what may follow.</param>
    public static int LengthOf(ReadOnlySpan<char> digits) => digits switch
    {
        { Length: < Landline } or ['0', ..] or ['9', '0', ..] or ['7', '0' or '8', ..] or ['8', '0', '0', ..] => 0,
        ['4', >= '5', ..] => Mobile,
        _ => Landline,
    };

    /// <summary>Judges groups that make up a whole number with its leading 0.</summary>
    public static PhoneShape ShapeOf(ReadOnlySpan<int> sizes, ReadOnlySpan<char> digits)
    {
        var zone = digits[1] is '2' or '3' or '9' ? 2 : digits[1] == '4' ? digits[2] >= '5' ? 4 : 2 : 3;
        if (sizes is [9])
        {
            return PhoneShape.Odd;
        }

        if (sizes is [10] || (sizes[0] == zone && IsUsual(sizes)))
        {
            return PhoneShape.Usual;
        }

        return sizes[0] == zone && !LooksLikeDate(sizes, digits) || (zone == 4 && sizes[0] == 3)
            ? PhoneShape.Odd
            : PhoneShape.None;
    }

    /// <summary>A two-digit zone and two more digits are a day and a month when the latter can be one.</summary>
    private static bool LooksLikeDate(ReadOnlySpan<int> sizes, ReadOnlySpan<char> digits) =>
        sizes[0] == 2 && sizes[1] <= 2 && digits[2] is '0' or '1';

    private static bool IsUsual(ReadOnlySpan<int> sizes)
    {
        foreach (var usual in Usual)
        {
            if (sizes.SequenceEqual(usual))
            {
                return true;
            }
        }

        return false;
    }
}
