using System.Globalization;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Portal.Api.Cases;

/// <summary>Texts of two languages in the one of the call.</summary>
internal static class Language
{
    /// <summary>The text in the language of the call.</summary>
    public static string Told(this LocalText text) => text.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
}
