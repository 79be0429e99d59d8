using System.Text.Json.Serialization;

namespace LokaalSignaal.Readers;

/// <summary>What stands out in somebody's reading.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UnusualKind>))]
public enum UnusualKind
{
    /// <summary>More different cases in a day than work on cases needs.</summary>
    [JsonStringEnumMemberName("many")] Many,

    /// <summary>Cases at night, between ten and six in Brussels.</summary>
    [JsonStringEnumMemberName("night")] Night,
}
