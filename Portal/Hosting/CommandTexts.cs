using System.Globalization;
using System.Resources;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>What commands say, in the language of whoever typed them.</summary>
public static class CommandTexts
{
    private static readonly ResourceManager Sentences = new(typeof(CommandTexts));

    /// <summary>A sentence.</summary>
    /// <param name="code">Its name; one that isn't known is said as it is.</param>
    /// <param name="arguments">What it names.</param>
    public static string Of(string code, params ReadOnlySpan<object?> arguments)
    {
        var known = Sentences.GetString(code, CultureInfo.CurrentUICulture);
        return known is not null
            ? string.Format(CultureInfo.CurrentCulture, known, arguments)
            : Of("failed", $"{code} {string.Join(", ", arguments.ToArray())}".TrimEnd());
    }

    /// <summary>Whether there is a sentence for a code.</summary>
    public static bool Has(string code) => Sentences.GetString(code, CultureInfo.CurrentUICulture) is not null;
}
