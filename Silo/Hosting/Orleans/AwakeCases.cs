namespace LokaalSignaal.Silo.Hosting.Orleans;

/// <summary>How many grains are awake in this process.</summary>
public sealed class AwakeCases
{
    private int _count;

    /// <summary>How many.</summary>
    public int Count => Volatile.Read(ref _count);

    internal void Woke() => Interlocked.Increment(ref _count);

    internal void Slept() => Interlocked.Decrement(ref _count);
}
