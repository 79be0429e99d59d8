namespace LokaalSignaal.Portal.PublicPages;

/// <summary>The words of the privacy page and the accessibility statement.</summary>
public sealed class ProseTexts;
