using LokaalSignaal.PersonalData;

namespace LokaalSignaal.Workflows.PersonalData;

/// <summary>What a reader sees where something was masked. It becomes part of the text, so it is Dutch in every language.</summary>
public static class Placeholders
{
    /// <summary>The word for a kind, between brackets.</summary>
    public static string Of(FindingKind kind) => kind switch
    {
        FindingKind.NationalNumber => "[rijksregisternummer]",
        FindingKind.BisNumber => "[BIS-nummer]",
        FindingKind.Iban => "[rekeningnummer]",
        FindingKind.Email => "[e-mailadres]",
        FindingKind.Phone => "[telefoonnummer]",
        _ => "[persoonsgegeven]",
    };
}
