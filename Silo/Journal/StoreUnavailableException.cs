namespace LokaalSignaal.Silo.Journal;

/// <summary>The store can't be written or read now.</summary>
/// <param name="code">Why: <c>disk-full</c>, <c>read-only</c>, <c>io</c>, <c>closed</c>.</param>
/// <param name="unsure">Whether it may have been written all the same.</param>
public sealed class StoreUnavailableException(string code, bool unsure = false)
    : IOException($"The store is out of reach: {code}.")
{
    /// <summary>Why.</summary>
    public string Code => code;

    /// <summary>Whether it may have been written all the same.</summary>
    public bool Unsure => unsure;
}
