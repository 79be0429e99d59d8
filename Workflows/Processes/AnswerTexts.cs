using System.Globalization;
using System.Resources;

namespace LokaalSignaal.Workflows.Processes;

/// <summary>The words for answers that are no words themselves.</summary>
internal static class AnswerTexts
{
    private static readonly ResourceManager Known = new(typeof(AnswerTexts));

    public static string Of(string name, CultureInfo culture) => Known.GetString(name, culture) ?? name;
}
