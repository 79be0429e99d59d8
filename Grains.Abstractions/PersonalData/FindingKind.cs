using System.Text.Json.Serialization;

namespace LokaalSignaal.PersonalData;

/// <summary>Kinds of personal data that are looked for in a text.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FindingKind>))]
public enum FindingKind
{
    /// <summary>A national register number (<i>rijksregisternummer</i>).</summary>
    [JsonStringEnumMemberName("national-number")] NationalNumber,

    /// <summary>A BIS number: of somebody who isn't in the national register.</summary>
    [JsonStringEnumMemberName("bis-number")] BisNumber,

    /// <summary>A bank account.</summary>
    [JsonStringEnumMemberName("iban")] Iban,

    /// <summary>A telephone number.</summary>
    [JsonStringEnumMemberName("phone")] Phone,

    /// <summary>An e-mail address.</summary>
    [JsonStringEnumMemberName("email")] Email,
}
