using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace LokaalSignaal.Portal.Texts;

/// <summary>The languages that the portal speaks.</summary>
public static class Languages
{
    /// <summary>Dutch as in Belgium: the language that stands in for all others.</summary>
    public static RequestCulture Dutch { get; } = new("nl-BE", "nl-BE");

    /// <summary>English, with the days and numbers of Europe.</summary>
    public static RequestCulture English { get; } = new("en-GB", "en");

    /// <summary>The languages in the order in which they are offered.</summary>
    public static IReadOnlyList<RequestCulture> All { get; } = [Dutch, English];

    /// <summary>The two letters of the language of the page that is being made.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>The language that somebody asks for, in whatever variety; none: another one.</summary>
    public static RequestCulture? Find(string? name) =>
        All.FirstOrDefault(known =>
            name is { Length: >= 2 } && name.StartsWith(known.UICulture.TwoLetterISOLanguageName, StringComparison.OrdinalIgnoreCase)
            && (name.Length == 2 || name[2] == '-'));

    /// <summary>The first language of a browser's list that is spoken here; none: it knows neither.</summary>
    public static RequestCulture? FirstOf(IEnumerable<string> wanted) =>
        wanted.Select(Find).FirstOrDefault(found => found is not null);
}
