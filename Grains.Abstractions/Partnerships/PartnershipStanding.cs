using System.Text.Json.Serialization;

namespace LokaalSignaal.Partnerships;

/// <summary>How a partnership stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PartnershipStanding>))]
public enum PartnershipStanding
{
    /// <summary>The organisation asked to take part; the municipality hasn't answered.</summary>
    [JsonStringEnumMemberName("requested")] Requested,

    /// <summary>The organisation takes part, from the first to the last day of the agreement.</summary>
    [JsonStringEnumMemberName("active")] Active,

    /// <summary>The municipality said no, and why.</summary>
    [JsonStringEnumMemberName("refused")] Refused,

    /// <summary>It is over: every right with it.</summary>
    [JsonStringEnumMemberName("ended")] Ended,
}
