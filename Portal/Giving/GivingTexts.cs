namespace LokaalSignaal.Portal.Giving;

/// <summary>The words of giving a signal.</summary>
public sealed class GivingTexts;
