using System.Text.Json.Serialization;

namespace LokaalSignaal.Sharing;

/// <summary>How a share stands on a day.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ShareStanding>))]
public enum ShareStanding
{
    /// <summary>The other municipality reads it.</summary>
    [JsonStringEnumMemberName("open")] Open,

    /// <summary>Its last day is past.</summary>
    [JsonStringEnumMemberName("over")] Over,

    /// <summary>It was withdrawn.</summary>
    [JsonStringEnumMemberName("revoked")] Revoked,
}
