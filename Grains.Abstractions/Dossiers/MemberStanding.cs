using System.Text.Json.Serialization;

namespace LokaalSignaal.Dossiers;

/// <summary>How a municipality stands in a dossier.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MemberStanding>))]
public enum MemberStanding
{
    /// <summary>It was asked, and didn't answer yet.</summary>
    [JsonStringEnumMemberName("invited")] Invited,

    /// <summary>It takes part.</summary>
    [JsonStringEnumMemberName("joined")] Joined,

    /// <summary>It declined, or takes part no longer.</summary>
    [JsonStringEnumMemberName("left")] Left,
}
