namespace LokaalSignaal.Portal.Components;

/// <summary>The words that stand on every page.</summary>
public sealed class SharedTexts;
