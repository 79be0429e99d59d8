using System.Text.Json.Serialization;

namespace LokaalSignaal.Signals;

/// <summary>How a signal came in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Channel>))]
public enum Channel
{
    /// <summary>The form.</summary>
    [JsonStringEnumMemberName("form")] Form,

    /// <summary>Another program.</summary>
    [JsonStringEnumMemberName("api")] Api,

    /// <summary>An export of another form that was read in.</summary>
    [JsonStringEnumMemberName("import")] Import,
}
