using LokaalSignaal.PersonalData;

namespace LokaalSignaal.Workflows.PersonalData;

/// <summary>
/// Telephone numbers: Belgian ones with or without +32, and foreign ones with their plus. Numbers that belong to
/// services (0800, 070, 078, 090x) are nobody's. A phone number carries no proof, so its shape has to do: groups as
/// people write them, and uncertain when other digits stand against it or when it may be a company's number.
/// </summary>
internal static class PhoneNumbers
{
    private const int Trunk = 1;

    public static void Collect(VisibleText text, List<Finding> found)
    {
        var groups = new DigitGroups();
        for (var at = 0; at < text.Length; at++)
        {
            if (Read(text, at, groups) is { } finding)
            {
                found.Add(text.Found(FindingKind.Phone, at, finding.Last, finding.Certain));
                at = finding.Last;
            }
        }
    }

    private static (int Last, bool Certain)? Read(VisibleText text, int at, DigitGroups groups)
    {
        if (text[at] == '+')
        {
            groups.Read(text, text[at + 1] == ' ' ? at + 2 : at + 1);
            return groups.Digits.StartsWith("32") ? Belgian(groups, 2) : Foreign(groups, 0);
        }

        if (text[at] != '0' || !text.IsDigit(at + 1) || text.IsDigit(at - 1) || IsDecimal(text, at))
        {
            return null;
        }

        groups.Read(text, at);
        return groups.Digits switch
        {
            ['0', '0', '3', '2', ..] when groups.Sizes[0] >= 4 => Belgian(groups, 4),
            ['0', '0', ..] => groups.Sizes[0] is 4 or 5 ? Foreign(groups, 2) : null,
            _ => National(text, at, groups),
        };
    }

    private static (int Last, bool Certain)? Belgian(DigitGroups groups, int prefix)
    {
        var trunk = groups.Digits.Length > prefix && groups.Digits[prefix] == '0' ? Trunk : 0;
        var length = PhonePlan.LengthOf(groups.Digits[(prefix + trunk)..]);
        return length > 0 && groups.GroupsOf(prefix + trunk + length) is > 0 and var count
            ? (groups.Last(count - 1), true)
            : null;
    }

    /// <summary>A country code and a number, 9 to 15 digits together, after a plus or after two zeros.</summary>
    private static (int Last, bool Certain)? Foreign(DigitGroups groups, int zeros)
    {
        var digits = groups.Digits.Length;
        for (var size = Math.Min(15 + zeros, digits); size >= 9 + zeros && groups.Digits[zeros] != '0'; size--)
        {
            if (groups.GroupsOf(size) is > 0 and var count)
            {
                return (groups.Last(count - 1), false);
            }
        }

        return null;
    }

    private static (int Last, bool Certain)? National(VisibleText text, int at, DigitGroups groups)
    {
        var length = PhonePlan.LengthOf(groups.Digits[Trunk..]);
        var count = groups.GroupsOf(Trunk + length);
        if (length == 0 || count == 0)
        {
            return DutchMobile(groups);
        }

        var alone = count == groups.Count && !groups.Continues && !FollowsDigits(text, at);
        var shape = PhonePlan.ShapeOf(groups.Sizes[..count], groups.Digits);
        if (shape == PhoneShape.None || (shape == PhoneShape.Odd && !alone) || CompanyNumber.IsOne(text, at, groups))
        {
            return null;
        }

        var certain = alone && shape == PhoneShape.Usual && !char.IsLetter(text[at - 1])
            && !CompanyNumber.IsChecked(groups.Digits[..(Trunk + length)]);
        return (groups.Last(count - 1), certain);
    }

    private static (int Last, bool Certain)? DutchMobile(DigitGroups groups) =>
        groups.Digits.StartsWith("06") && groups.Sizes[0] == 2 && groups.GroupsOf(10) is > 0 and var count
            && count == groups.Count
            ? (groups.Last(count - 1), false)
            : null;

    private static bool IsDecimal(VisibleText text, int at) => text[at - 1] is '.' or ',' && text.IsDigit(at - 2);

    private static bool FollowsDigits(VisibleText text, int at)
    {
        var before = at - 1;
        for (var gap = 0; gap < 2 && DigitGroups.IsGap(text[before]); gap++)
        {
            before--;
        }

        return text.IsDigit(before);
    }
}
