namespace LokaalSignaal.Portal.Administration.Reading;

/// <summary>The words of reading that stands out.</summary>
public sealed class ReadingTexts;
