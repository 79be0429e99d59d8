using System.Text.Json.Serialization;

namespace LokaalSignaal.Triage;

/// <summary>Whether a signal sounds like something that goes wrong or like something that could be done.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SuggestedNature>))]
public enum SuggestedNature
{
    /// <summary>Something that doesn't work for people (<i>knelpunt</i>).</summary>
    [JsonStringEnumMemberName("bottleneck")] Bottleneck,

    /// <summary>Something that works or could (<i>kans</i>).</summary>
    [JsonStringEnumMemberName("opportunity")] Opportunity,
}
