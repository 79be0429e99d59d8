namespace LokaalSignaal.Portal.Texts;

/// <summary>A sentence for each code that a refusal can have.</summary>
public sealed class RefusalTexts;
