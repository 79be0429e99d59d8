using System.Text.Json.Serialization;

namespace LokaalSignaal.Documents;

/// <summary>What a document is, by what is in it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DocumentType>))]
public enum DocumentType
{
    /// <summary>A PDF.</summary>
    [JsonStringEnumMemberName("pdf")] Pdf,

    /// <summary>A text of LibreOffice (OpenDocument).</summary>
    [JsonStringEnumMemberName("odt")] Odt,

    /// <summary>A text of Word (Office Open XML), without macros.</summary>
    [JsonStringEnumMemberName("docx")] Docx,

    /// <summary>An image, as of a scan.</summary>
    [JsonStringEnumMemberName("png")] Png,

    /// <summary>A photograph.</summary>
    [JsonStringEnumMemberName("jpeg")] Jpeg,
}
