using System.Text.Json.Serialization;

namespace LokaalSignaal.Processes;

/// <summary>What a field holds.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FieldType>))]
public enum FieldType
{
    /// <summary>Typed text.</summary>
    [JsonStringEnumMemberName("text")] Text,

    /// <summary>A number.</summary>
    [JsonStringEnumMemberName("number")] Number,

    /// <summary>A day, as <c>2026-03-31</c>.</summary>
    [JsonStringEnumMemberName("date")] Date,

    /// <summary>Yes or no.</summary>
    [JsonStringEnumMemberName("boolean")] Boolean,

    /// <summary>One of the options.</summary>
    [JsonStringEnumMemberName("choice")] Choice,

    /// <summary>Some of the options.</summary>
    [JsonStringEnumMemberName("choices")] Choices,

    /// <summary>Colleagues: an array of 1 to 20 person ids.</summary>
    [JsonStringEnumMemberName("people")] People,

    /// <summary>A reference to a document: an object with its <c>name</c> and its <c>location</c>, where it is kept.</summary>
    [JsonStringEnumMemberName("document")] Document,
}
