using System.Globalization;
using System.Resources;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Portal.Api.Imports;

/// <summary>The sentences for what an import has to tell.</summary>
public static class ImportSentences
{
    private static readonly ResourceManager Sentences = new(typeof(ImportSentences));

    /// <summary>The sentence of a finding, in the language of whoever reads it.</summary>
    public static string Of(ImportFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var culture = CultureInfo.CurrentUICulture;
        var known = Sentences.GetString(finding.Code, culture);
        object[] named = known is null ? [finding.Code] : [.. finding.Arguments, "", ""];
        return string.Format(CultureInfo.CurrentCulture, known ?? Sentences.GetString("refused", culture)!, named);
    }
}
