using System.Text.Json.Serialization;

namespace LokaalSignaal.Texts;

/// <summary>A text that a municipality writes in one or two languages, as in a process definition.</summary>
/// <param name="Nl">Dutch; always there.</param>
/// <param name="En">English; Dutch stands in when it is missing.</param>
public sealed record LocalText(
    [property: JsonPropertyName("nl")] string Nl,
    [property: JsonPropertyName("en")] string? En = null)
{
    /// <summary>The text in a language, by its two-letter code.</summary>
    public string In(string language) => language == "en" && !string.IsNullOrWhiteSpace(En) ? En : Nl;
}
