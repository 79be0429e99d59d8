using System.Text.Json.Serialization;

namespace LokaalSignaal.Partnerships;

/// <summary>What a municipality sees of the signals that an organisation handles of its own staff: a term of their agreement.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OwnStaffView>))]
public enum OwnStaffView
{
    /// <summary>What was noticed, as of any other signal.</summary>
    [JsonStringEnumMemberName("content")] Content,

    /// <summary>How many there are, and no more, until one is handed over.</summary>
    [JsonStringEnumMemberName("counts")] Counts,
}
