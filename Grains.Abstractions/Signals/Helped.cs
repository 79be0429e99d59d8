using System.Text.Json.Serialization;

namespace LokaalSignaal.Signals;

/// <summary>What a giver says when asked whether it helped (<i>heeft dit geholpen?</i>).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Helped>))]
public enum Helped
{
    /// <summary>Yes.</summary>
    [JsonStringEnumMemberName("yes")] Yes,

    /// <summary>A little.</summary>
    [JsonStringEnumMemberName("partly")] Partly,

    /// <summary>No.</summary>
    [JsonStringEnumMemberName("no")] No,
}
