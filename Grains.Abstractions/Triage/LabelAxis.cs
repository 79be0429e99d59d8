using System.Text.Json.Serialization;

namespace LokaalSignaal.Triage;

/// <summary>The two axes of labels.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LabelAxis>))]
public enum LabelAxis
{
    /// <summary>What it is about.</summary>
    [JsonStringEnumMemberName("theme")] Theme,

    /// <summary>Whom it is about.</summary>
    [JsonStringEnumMemberName("target-group")] TargetGroup,
}
