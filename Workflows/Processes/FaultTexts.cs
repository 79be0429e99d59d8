using System.Globalization;
using System.Resources;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Workflows.Processes;

/// <summary>What the checker found, as a sentence for whoever drew the process and is no programmer.</summary>
public static class FaultTexts
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-BE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly ResourceManager Sentences = new(typeof(FaultTexts));

    /// <summary>The sentence of a fault, in Dutch or in English.</summary>
    public static string Sentence(Fault fault, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentNullException.ThrowIfNull(culture);
        var sentence = Sentences.GetString(fault.Code, culture) ?? fault.Code;
        var language = culture.TwoLetterISOLanguageName;
        return string.Format(culture, sentence, [.. fault.Arguments.Select(argument => argument.In(language))]);
    }

    /// <summary>A word that sentences name, in both languages.</summary>
    internal static LocalText Word(string key, params ReadOnlySpan<object?> arguments) => new(
        string.Format(Dutch, Sentences.GetString(key, Dutch)!, arguments),
        string.Format(English, Sentences.GetString(key, English)!, arguments));
}
