using System.Text.Json.Serialization;

namespace LokaalSignaal.Triage;

/// <summary>How far a suggestion goes: one theme, a few to choose from, or none.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SuggestionBand>))]
public enum SuggestionBand
{
    /// <summary>Too little to go by: a person reads it without a proposal.</summary>
    [JsonStringEnumMemberName("abstain")] Abstain,

    /// <summary>One of the first three themes, most likely.</summary>
    [JsonStringEnumMemberName("top-three")] TopThree,

    /// <summary>The first theme is proposed; one key confirms it.</summary>
    [JsonStringEnumMemberName("propose")] Propose,
}
