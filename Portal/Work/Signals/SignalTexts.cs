namespace LokaalSignaal.Portal.Work.Signals;

/// <summary>The words of a signal's page.</summary>
public sealed class SignalTexts;
