using System.Text.Json.Serialization;

namespace LokaalSignaal.Processes;

/// <summary>Something outside the process that an outcome may wait for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Happening>))]
public enum Happening
{
    /// <summary>The signal was bundled in a fiche.</summary>
    [JsonStringEnumMemberName("bundled")] Bundled,

    /// <summary>The signal was taken out of its last fiche.</summary>
    [JsonStringEnumMemberName("unbundled")] Unbundled,

    /// <summary>A fiche of the signal came to its end; its givers were told on the way.</summary>
    [JsonStringEnumMemberName("fiche-closed")] FicheClosed,

    /// <summary>The signal turned out to be about one person, and was referred; its giver reads the reason.</summary>
    [JsonStringEnumMemberName("referred")] Referred,

    /// <summary>The municipality lets the organisation take part.</summary>
    [JsonStringEnumMemberName("approved")] Approved,

    /// <summary>The municipality doesn't let the organisation take part.</summary>
    [JsonStringEnumMemberName("refused")] Refused,

    /// <summary>The partnership was ended.</summary>
    [JsonStringEnumMemberName("ended")] Ended,
}
