using System.Collections.Frozen;

namespace LokaalSignaal.Workflows.PersonalData;

/// <summary>
/// How the account part of an IBAN is built in each country: runs of digits (n), capitals (a) or both (c), as in the
/// registry that SWIFT keeps for ISO 13616. The countries of SEPA and a few that newcomers bring along.
/// </summary>
internal static class IbanStructure
{
    private static readonly FrozenDictionary<string, string> Accounts = Read(
        """
        AD 8n12c, AL 8n16c, AT 16n, BA 16n, BE 12n, BG 4a6n8c, CH 5n12c, CY 8n16c, CZ 20n, DE 18n, DK 14n, EE 16n,
        ES 20n, FI 14n, FO 14n, FR 10n11c2n, GB 4a14n, GI 4a15c, GL 14n, GR 7n16c, HR 17n, HU 24n, IE 4a14n, IS 22n,
        IT 1a10n12c, LI 5n12c, LT 16n, LU 3n13c, LV 4a13c, MC 10n11c2n, MD 20c, ME 18n, MK 3n10c2n, MT 4a5n18c,
        NL 4a10n, NO 11n, PL 24n, PT 21n, RO 4a16c, RS 18n, SE 20n, SI 15n, SK 20n, SM 1a10n12c, TN 20n, TR 6n16c,
        UA 6n19c, VA 18n, XK 16n
        """);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByCountry =
        Accounts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The account part of a country, a letter n, a or c for each character; null where it isn't known.</summary>
    public static string? Of(ReadOnlySpan<char> country) =>
        ByCountry.TryGetValue(country, out var account) ? account : null;

    /// <summary>Whether a character may stand where the structure has <paramref name="kind"/>.</summary>
    public static bool Allows(char kind, char character) =>
        kind != 'a' && char.IsAsciiDigit(character) || kind != 'n' && char.IsAsciiLetterUpper(character);

    private static FrozenDictionary<string, string> Read(string lines) => lines
        .Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenDictionary(line => line[..2], line => Spelled(line[3..]));

    private static string Spelled(string runs)
    {
        var (spelled, count) = ("", 0);
        foreach (var character in runs)
        {
            if (char.IsAsciiDigit(character))
            {
                count = (count * 10) + (character - '0');
            }
            else
            {
                (spelled, count) = (spelled + new string(character, count), 0);
            }
        }

        return spelled;
    }
}
