namespace LokaalSignaal.Silo.Demonstration;

/// <summary>Something that somebody does at a moment.</summary>
/// <param name="At">When.</param>
/// <param name="DoAsync">Does it, on the stage of its municipality.</param>
internal sealed record Deed(DateTimeOffset At, Func<Stage, ValueTask> DoAsync);
