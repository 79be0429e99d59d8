namespace LokaalSignaal.Portal.Work.Decisions;

/// <summary>The words of what waits: for a mandatary, and for who processes.</summary>
public sealed class DecisionTexts;
