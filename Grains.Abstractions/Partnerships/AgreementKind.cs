using System.Text.Json.Serialization;

namespace LokaalSignaal.Partnerships;

/// <summary>What partners agreed on paper.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AgreementKind>))]
public enum AgreementKind
{
    /// <summary>How they work together (<i>samenwerkingsovereenkomst</i>).</summary>
    [JsonStringEnumMemberName("cooperation")] Cooperation,

    /// <summary>How personal data are processed (<i>verwerkersovereenkomst</i>, GDPR article 28).</summary>
    [JsonStringEnumMemberName("processing")] Processing,

    /// <summary>Something else, such as an annex.</summary>
    [JsonStringEnumMemberName("other")] Other,
}
