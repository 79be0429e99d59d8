using LokaalSignaal.Imports;
using LokaalSignaal.Portal.Texts;
using Microsoft.Extensions.Localization;

namespace LokaalSignaal.Portal.Importing;

/// <summary>What a person reads of a finding in a form export: the one place where its code becomes a sentence.</summary>
/// <param name="words">The sentences.</param>
/// <param name="refusals">The sentences of refusals, which a row may meet as well.</param>
public sealed class ImportSentences(IStringLocalizer<ImportTexts> words, Sentences refusals)
{
    /// <summary>The sentence of a finding.</summary>
    public string Of(ImportFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var code = ImportRows.IsPersonalData(finding) ? "personal-data" : finding.Code;
        var sentence = words[$"Code.{code}", [.. finding.Arguments]];
        return sentence.ResourceNotFound
            ? refusals.Of(new Cases.Refusal(finding.Code, Cases.RefusalKind.Invalid, finding.Arguments))
            : sentence;
    }
}
