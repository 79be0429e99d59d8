using System.Globalization;
using System.Text.RegularExpressions;
using LokaalSignaal.Signals;

namespace LokaalSignaal.Silo.Imports;

/// <summary>Reads how many people a row is about: a number, or the band of a form.</summary>
internal static partial class PeopleWords
{
    private static readonly string[] Numbers = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"];

    /// <summary>The number; of a band (<i>5 tot 10</i>) its lower end, which is what is certain. Null when there is none.</summary>
    public static int? Read(string text)
    {
        var plain = Words.Plain(text);
        if (Words.HoldsAny(plain, "minder dan", "less than", "hoogstens", "maximaal", "max") || text.Contains('<'))
            return 1;
        return Digits.Match(text) is { Success: true } digits ? InRange(digits.Value) : Array.FindIndex(Numbers, n => Words.Holds(plain, n)) is > 0 and var n ? n : null;
    }

    private static int? InRange(string digits)
    {
        var plain = digits.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= SignalLimits.MostPeople
                ? number
                : null;
    }

    // 1.200 and 1 200 are how Dutch writes 1200.
    [GeneratedRegex(@"[0-9]{1,3}(?:[. ][0-9]{3})+(?![0-9])|[0-9]+")]
    private static partial Regex Digits { get; }
}
