using System.Text.Json.Serialization;

namespace LokaalSignaal.PersonalData;

/// <summary>A stretch of a text that looks like personal data.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="Length">How long it is, in UTF-16 code units; at least 1.</param>
/// <param name="Certain">True when check digits or an unmistakable form prove it; false when it may be something else.</param>
public readonly record struct Finding(FindingKind Kind, int Start, int Length, bool Certain)
{
    /// <summary>The position after the last code unit.</summary>
    [JsonIgnore]
    public int End => Start + Length;

    /// <summary>Whether it is masked whatever the giver decides: identity numbers and bank accounts.</summary>
    [JsonIgnore]
    public bool IsAlwaysMasked =>
        Kind is FindingKind.NationalNumber or FindingKind.BisNumber or FindingKind.Iban;
}
