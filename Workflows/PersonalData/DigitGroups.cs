namespace LokaalSignaal.Workflows.PersonalData;

/// <summary>
/// Digits in groups with little between them, as people write telephone numbers: <c>0470/12.34.56</c>. One object is
/// filled again and again while a text is walked through.
/// </summary>
internal sealed class DigitGroups
{
    private const int Most = 17;
    private const int WidestGap = 2;

    private readonly char[] digits = new char[Most];
    private readonly int[] sizes = new int[Most];
    private readonly int[] lasts = new int[Most];
    private int length;

    /// <summary>How many groups were read.</summary>
    public int Count { get; private set; }

    /// <summary>Whether more digits follow than were read.</summary>
    public bool Continues { get; private set; }

    /// <summary>The digits of all groups together; at most 17.</summary>
    public ReadOnlySpan<char> Digits => digits.AsSpan(0, length);

    /// <summary>How many digits each group has.</summary>
    public ReadOnlySpan<int> Sizes => sizes.AsSpan(0, Count);

    /// <summary>Where a group's last digit stands.</summary>
    public int Last(int group) => lasts[group];

    /// <summary>How many groups make exactly so many digits, or 0 when a group would have to be cut.</summary>
    public int GroupsOf(int count)
    {
        var (group, total) = (0, 0);
        while (group < Count && total < count)
        {
            total += sizes[group++];
        }

        return total == count ? group : 0;
    }

    /// <summary>Reads the whole groups that begin at a digit.</summary>
    public void Read(VisibleText text, int from)
    {
        (Count, length, Continues) = (0, 0, false);
        while (text.IsDigit(from))
        {
            var end = from;
            while (text.IsDigit(end) && end - from <= Most)
            {
                end++;
            }

            if (length + end - from > Most)
            {
                Continues = true;
                return;
            }

            text.Slice(from, end).CopyTo(digits.AsSpan(length));
            length += end - from;
            (sizes[Count], lasts[Count++]) = (end - from, end - 1);
            from = AfterGap(text, end);
        }
    }

    /// <summary>Whether a character may stand between the groups of one number.</summary>
    public static bool IsGap(char character) => character is ' ' or '.' or '-' or '/' or '(' or ')' or '_';

    private static int AfterGap(VisibleText text, int at)
    {
        for (var gap = 0; gap < WidestGap && IsGap(text[at]); gap++)
        {
            at++;
        }

        return at;
    }
}
