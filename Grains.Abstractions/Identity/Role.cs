using System.Text.Json.Serialization;

namespace LokaalSignaal.Identity;

/// <summary>What somebody is at an owner.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Role>))]
public enum Role
{
    /// <summary>Gives signals (<i>signaalgever</i>).</summary>
    [JsonStringEnumMemberName("giver")] Giver,

    /// <summary>Processes signals and fiches (<i>signaalverwerker</i>).</summary>
    [JsonStringEnumMemberName("processor")] Processor,

    /// <summary>Manages people and settings (<i>beheerder</i>).</summary>
    [JsonStringEnumMemberName("admin")] Admin,

    /// <summary>Decides on what is put to them: the alderman (<i>mandataris</i>).</summary>
    [JsonStringEnumMemberName("mandatary")] Mandatary,

    /// <summary>Manages the platform, without content.</summary>
    [JsonStringEnumMemberName("platform")] Platform,

    /// <summary>The program itself.</summary>
    [JsonStringEnumMemberName("system")] System,
}
