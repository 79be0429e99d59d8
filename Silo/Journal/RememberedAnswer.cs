namespace LokaalSignaal.Silo.Journal;

/// <summary>What is remembered of an accepted command, for 30 days. Never its body.</summary>
/// <param name="Key">A keyed hash of actor and command key, 32 bytes.</param>
/// <param name="Request">A keyed hash of the request, to tell another one under the same key.</param>
public sealed record RememberedAnswer(ReadOnlyMemory<byte> Key, ReadOnlyMemory<byte> Request)
{
    /// <summary>How long an answer is remembered.</summary>
    public static TimeSpan Kept { get; } = TimeSpan.FromDays(30);
}
