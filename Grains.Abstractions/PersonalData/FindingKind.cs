using System.Text.Json.Serialization;

namespace LokaalSignaal.PersonalData;

/// <summary>What was found in a text.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FindingKind>))]
public enum FindingKind
{
    /// <summary>The number of the national register (<i>rijksregisternummer</i>).</summary>
    [JsonStringEnumMemberName("nationalNumber")] NationalNumber,

    /// <summary>The number of somebody outside the national register (<i>BIS-nummer</i>).</summary>
    [JsonStringEnumMemberName("bisNumber")] BisNumber,

    /// <summary>An international bank account number.</summary>
    [JsonStringEnumMemberName("iban")] Iban,

    /// <summary>An e-mail address.</summary>
    [JsonStringEnumMemberName("email")] Email,

    /// <summary>A telephone number.</summary>
    [JsonStringEnumMemberName("phone")] Phone,
}
