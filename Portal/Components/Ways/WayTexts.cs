namespace LokaalSignaal.Portal.Components.Ways;

/// <summary>The words of the way that a case goes.</summary>
public sealed class WayTexts;
