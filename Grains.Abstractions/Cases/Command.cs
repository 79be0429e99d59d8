namespace LokaalSignaal.Cases;

/// <summary>Something that somebody wants done to a case.</summary>
public abstract record Command;
