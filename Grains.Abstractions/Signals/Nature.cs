using System.Text.Json.Serialization;

namespace LokaalSignaal.Signals;

/// <summary>Whether a signal tells of something that goes wrong, or of something that could be.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Nature>))]
public enum Nature
{
    /// <summary>Something that goes wrong (<i>knelpunt</i>).</summary>
    [JsonStringEnumMemberName("bottleneck")] Bottleneck,

    /// <summary>Something that could be (<i>kans</i>).</summary>
    [JsonStringEnumMemberName("opportunity")] Opportunity,
}
