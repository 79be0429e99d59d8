using LokaalSignaal.Signals;

namespace LokaalSignaal.Portal.Work.Inbox;

/// <summary>A signal that was picked, and may be left out again.</summary>
/// <param name="signal">The signal.</param>
public sealed class PickedRow(SignalSummary signal)
{
    /// <summary>The signal.</summary>
    public SignalSummary Signal { get; } = signal;

    /// <summary>Whether it goes along.</summary>
    public bool Goes { get; set; } = true;

    /// <summary>What went wrong with this one.</summary>
    public string? Sentence { get; set; }

    /// <summary>The key of what is done to this one.</summary>
    public DeedKey Key { get; } = new();
}
