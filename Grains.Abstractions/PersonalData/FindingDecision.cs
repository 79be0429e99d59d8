using System.Text.Json.Serialization;

namespace LokaalSignaal.PersonalData;

/// <summary>What a giver decided on a stretch that looked like personal data.</summary>
/// <param name="Start">Where it starts in the text as sent, in UTF-16 code units.</param>
/// <param name="Length">How long it is, in UTF-16 code units.</param>
/// <param name="Decision">What to do with it.</param>
public readonly record struct FindingDecision(int Start, int Length, MaskOrKeep Decision);

/// <summary>Mask a stretch of a text, or keep it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MaskOrKeep>))]
public enum MaskOrKeep
{
    /// <summary>A placeholder takes its place before anything is stored.</summary>
    [JsonStringEnumMemberName("mask")] Mask,

    /// <summary>It isn't personal data, or it belongs there. Not for identity numbers and bank accounts.</summary>
    [JsonStringEnumMemberName("keep")] Keep,
}
