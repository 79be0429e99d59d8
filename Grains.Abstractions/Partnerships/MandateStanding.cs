using System.Text.Json.Serialization;

namespace LokaalSignaal.Partnerships;

/// <summary>How a mandate stands on a day.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MandateStanding>))]
public enum MandateStanding
{
    /// <summary>Its first day is still to come.</summary>
    [JsonStringEnumMemberName("coming")] Coming,

    /// <summary>It holds.</summary>
    [JsonStringEnumMemberName("holds")] Holds,

    /// <summary>Its last day is past, or the partnership is over.</summary>
    [JsonStringEnumMemberName("over")] Over,

    /// <summary>It was taken back.</summary>
    [JsonStringEnumMemberName("withdrawn")] Withdrawn,
}
