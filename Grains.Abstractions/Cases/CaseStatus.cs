using System.Text.Json.Serialization;

namespace LokaalSignaal.Cases;

/// <summary>Whether a case is still going on. Where it stands is told by its active steps.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CaseStatus>))]
public enum CaseStatus
{
    /// <summary>In process.</summary>
    [JsonStringEnumMemberName("open")] Open,

    /// <summary>Its process came to an end.</summary>
    [JsonStringEnumMemberName("closed")] Closed,

    /// <summary>Taken back by its giver.</summary>
    [JsonStringEnumMemberName("withdrawn")] Withdrawn,

    /// <summary>An individual case, referred to help (<i>individueel geval, doorverwezen</i>).</summary>
    [JsonStringEnumMemberName("referred")] Referred,
}
