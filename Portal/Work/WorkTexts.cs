namespace LokaalSignaal.Portal.Work;

/// <summary>The words that the work pages share.</summary>
public sealed class WorkTexts;
