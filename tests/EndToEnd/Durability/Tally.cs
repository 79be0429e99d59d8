namespace LokaalSignaal.EndToEnd.Durability;

/// <summary>Counts, and tells when it comes to a number.</summary>
internal sealed class Tally
{
    private readonly SemaphoreSlim _more = new(0);
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public void Add()
    {
        Interlocked.Increment(ref _count);
        _more.Release();
    }

    /// <summary>Ends after this many more; for one who waits at a time.</summary>
    public async Task ComeAsync(int many, CancellationToken cancellationToken)
    {
        for (var goal = Count + many; Count < goal;)
        {
            await _more.WaitAsync(cancellationToken);
        }
    }
}
