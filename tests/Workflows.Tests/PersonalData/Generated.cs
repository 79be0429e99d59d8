using System.Globalization;

namespace LokaalSignaal.Workflows.Tests.PersonalData;

/// <summary>Numbers that could be somebody's, and words around them; the same for the same seed.</summary>
internal sealed class Generated(int seed)
{
    private static readonly string[] Before =
    [
        "", "RRN ", "rijksregisternummer: ", "Haar nummer is ", "(", "zie dossier ", "mevrouw (", "in 2024 was het ",
        "😀 ", "3 keer gevraagd: ", "nr.", "\u200f", "INSZ=", "à ", "\ud83d ",
    ];

    private static readonly string[] After =
    [
        "", ".", " en dat klopt niet", ")", ", zegt ze", " 😀", "\n", "!", " (2 kinderen)", " \udc00", ";", " \u200e",
    ];

    private static readonly string[] Shapes = ["YMD-S.C", "Y.M.D-S.C", "YMDSC", "Y M D S C", "Y/M/D-S-C", "YMD S C", "Y.M.D-S.C", "Y-M-D S.C"];

    private readonly Random random = new(seed);

    public string InContext(string number) => Pick(Before) + number + Pick(After);

    public string Identity(bool bis, bool rightCheck = true)
    {
        var born = new DateTime(1920, 1, 1).AddDays(random.Next(105 * 365));
        var month = born.Month + (bis ? random.Next(1, 3) * 20 : 0);
        var first = (born.Year % 100 * 10_000_000L) + (month * 100_000L) + (born.Day * 1000L) + random.Next(1, 998);
        var (old, young) = (97 - (first % 97), 97 - ((first + 2_000_000_000) % 97));
        var check = born.Year < 2000 ? old : young;
        while (!rightCheck && (check == old || check == young))
        {
            check = random.Next(100);
        }

        return Written(((first * 100) + check).ToString("D11", CultureInfo.InvariantCulture));
    }

    public string ElevenDigits() => random.NextInt64(100_000_000_000).ToString("D11", CultureInfo.InvariantCulture);

    public string BelgianAccount(bool rightCheck = true)
    {
        var account = random.NextInt64(1_000_000_000_000);
        var check = 98 - (int)((((account % 97) * (1_000_000 % 97)) + 111_400) % 97);
        check = rightCheck ? check : (check + random.Next(1, 90)) % 97;
        var number = $"BE{check:D2}{account:D12}";
        return Pick([number, string.Join(' ', number.Chunk(4).Select(part => new string(part))), number.ToLowerInvariant()]);
    }

    public string Mobile()
    {
        var number = $"04{random.Next(5, 10)}{random.Next(10_000_000):D7}";
        return Pick(
        [
            number, $"{number[..4]} {number[4..6]} {number[6..8]} {number[8..]}", $"{number[..4]}/{number[4..6]}.{number[6..8]}.{number[8..]}",
            $"+32 {number[1..4]} {number[4..6]} {number[6..8]} {number[8..]}", $"0032{number[1..]}", $"+32 (0){number[1..]}",
            $"{number[..4]}-{number[4..]}",
        ]);
    }

    private string Written(string digits) => Pick(Shapes)
        .Replace("Y", digits[..2]).Replace("M", digits[2..4]).Replace("D", digits[4..6])
        .Replace("S", digits[6..9]).Replace("C", digits[9..]);

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
