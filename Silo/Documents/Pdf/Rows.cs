using UglyToad.PdfPig.Tokens;

namespace LokaalSignaal.Silo.Documents.Pdf;

/// <summary>
/// The rows that a stream is to be made into once it is unpacked (ISO 32000-2, 7.4.4). The reader makes them as long as it is
/// told, and of rows without any length it makes them for ever; what it is told by way of another object, it doesn't hear.
/// </summary>
internal static class Rows
{
    private const int Longest = 64 * 1024;
    private const int MostColours = 32;
    private const int MostBits = 16;
    private const int LastPredictor = 15;

    /// <summary>The longest row of a stream, in bytes; none: it asks for what no honest file does.</summary>
    public static int? LongestOf(DictionaryToken stream) =>
        (stream.Data.GetValueOrDefault("Filter"), stream.Data.GetValueOrDefault("DecodeParms")) switch
        {
            // Short names are for images in a text: here one reader would heed them and another not.
            _ when stream.Data.ContainsKey("DP") || stream.Data.ContainsKey("F") => null,
            (_, null or NullToken) => 0,
            (NameToken, DictionaryToken terms) => LengthOf(terms),
            (ArrayToken, ArrayToken terms) => terms.Data.Select(LengthOf).ToArray() is var each && each.All(length => length is not null) ? each.Max() ?? 0 : null,
            _ => null,
        };

    private static int? LengthOf(IToken terms) => terms switch
    {
        NullToken => 0,
        DictionaryToken told when Number(told, "Predictor", LastPredictor) is not null => LengthOf(
            Number(told, "Columns", Longest * 8), Number(told, "Colors", MostColours), Number(told, "BitsPerComponent", MostBits, 8)),
        _ => null,
    };

    private static int? LengthOf(int? columns, int? colours, int? bits) =>
        ((((long?)columns * colours * bits) + 7) / 8) is { } length and <= Longest ? (int)length : null;

    private static int? Number(DictionaryToken told, string name, int most, int otherwise = 1) => told.Data.GetValueOrDefault(name) switch
    {
        null => otherwise,
        NumericToken number when number.Data >= 1 && number.Data <= most => (int)number.Data,
        _ => null,
    };
}
