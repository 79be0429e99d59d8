namespace LokaalSignaal.Portal.MySignals;

/// <summary>The words of a giver's own signals.</summary>
public sealed class MyTexts;
