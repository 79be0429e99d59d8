namespace LokaalSignaal.Cases;

/// <summary>
/// Something that happened to a case. Events hold references, choices, numbers and dates only: no typed text and no
/// person (design: a test over the event types guards it).
/// </summary>
public abstract record CaseEvent;
