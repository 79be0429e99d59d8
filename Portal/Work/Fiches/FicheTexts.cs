namespace LokaalSignaal.Portal.Work.Fiches;

/// <summary>The words of the fiches.</summary>
public sealed class FicheTexts;
