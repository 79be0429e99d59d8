using LokaalSignaal.PersonalData;

namespace LokaalSignaal.Portal.Api.Refusing;

/// <summary>A stretch of the text as sent that looks like personal data.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="Length">How long it is, in UTF-16 code units.</param>
/// <param name="Certain">Whether check digits or an unmistakable form prove it.</param>
public sealed record FoundPersonalData(FindingKind Kind, int Start, int Length, bool Certain)
{
    /// <summary>A finding as the caller sees it.</summary>
    public static FoundPersonalData Of(Finding finding) => new(finding.Kind, finding.Start, finding.Length, finding.Certain);
}
