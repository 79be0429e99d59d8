using System.Text.Json.Serialization;

namespace LokaalSignaal.Sharing;

/// <summary>A part of a fiche that a municipality may show to another one. Who gave a signal is none of them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SharedField>))]
public enum SharedField
{
    /// <summary>What it is about; it goes with every share.</summary>
    [JsonStringEnumMemberName("title")] Title,

    /// <summary>The pattern.</summary>
    [JsonStringEnumMemberName("description")] Description,

    /// <summary>The themes of its signals.</summary>
    [JsonStringEnumMemberName("themes")] Themes,

    /// <summary>The target groups of its signals.</summary>
    [JsonStringEnumMemberName("targetGroups")] TargetGroups,

    /// <summary>Whether it is still going on, and the titles of its active steps.</summary>
    [JsonStringEnumMemberName("status")] Status,

    /// <summary>How many signals and independent organisations are behind it, never below the municipality's threshold.</summary>
    [JsonStringEnumMemberName("figures")] Figures,

    /// <summary>What its givers were told.</summary>
    [JsonStringEnumMemberName("feedback")] Feedback,
}
