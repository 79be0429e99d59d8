using System.Text.Json.Serialization;

namespace LokaalSignaal.Readers;

/// <summary>What a case that isn't one's own is read for (<i>doel</i>). Mostly it follows from the right by which it is read.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Purpose>))]
public enum Purpose
{
    /// <summary>To do one's work in one's own role, mandate, green light or share: it follows.</summary>
    [JsonStringEnumMemberName("work")] Work,

    /// <summary>To answer somebody who asked about it.</summary>
    [JsonStringEnumMemberName("question")] Question,

    /// <summary>To look at many for a report or advice on policy.</summary>
    [JsonStringEnumMemberName("policy")] Policy,

    /// <summary>To check how cases were handled.</summary>
    [JsonStringEnumMemberName("check")] Check,
}
