using System.Text.Json.Serialization;

namespace LokaalSignaal.PersonalData;

/// <summary>What may happen to a finding.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MaskOrKeep>))]
public enum MaskOrKeep
{
    /// <summary>Replace it by a word that says what stood there.</summary>
    [JsonStringEnumMemberName("mask")] Mask,

    /// <summary>Leave it: it is no personal data, or it is meant to be there.</summary>
    [JsonStringEnumMemberName("keep")] Keep,
}
