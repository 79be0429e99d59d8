namespace LokaalSignaal.Portal.PublicPages;

/// <summary>The words of the pages that anyone may see.</summary>
public sealed class PublicTexts;
