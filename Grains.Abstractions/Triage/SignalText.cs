using LokaalSignaal.Identity;

namespace LokaalSignaal.Triage;

/// <summary>The words of a signal and whose signal it is: each municipality reads with its own lists.</summary>
/// <param name="Municipality">The municipality that the signal was given to.</param>
/// <param name="Text">What the giver wrote, with personal data masked already.</param>
public readonly record struct SignalText(OwnerId Municipality, string Text)
{
    /// <summary>The owner only: a signal's text stays out of logs.</summary>
    public override string ToString() => $"signal text of {Municipality}";
}
