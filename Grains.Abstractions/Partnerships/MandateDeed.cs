using System.Text.Json.Serialization;

namespace LokaalSignaal.Partnerships;

/// <summary>What a mandate lets an organisation's processors do. Never to share, to publish or to grant.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MandateDeed>))]
public enum MandateDeed
{
    /// <summary>Read what the mandate is about, without its givers' names (<i>lezen</i>).</summary>
    [JsonStringEnumMemberName("read")] Read,

    /// <summary>Note, and do the steps that ask for a mandate to analyse (<i>analyseren</i>).</summary>
    [JsonStringEnumMemberName("analyse")] Analyse,

    /// <summary>Do the steps that ask for a mandate to act (<i>uitvoeren</i>).</summary>
    [JsonStringEnumMemberName("act")] Act,

    /// <summary>Tell givers something, and do the steps that ask for a mandate to (<i>terugkoppelen</i>).</summary>
    [JsonStringEnumMemberName("feedback")] Feedback,
}
