using Microsoft.Extensions.Caching.Memory;

namespace LokaalSignaal.Silo.People;

/// <summary>
/// People who were opened lately, so that a list of names isn't decrypted again and again. What was read before a
/// change is never kept after it.
/// </summary>
internal sealed class VaultCache(int size) : IDisposable
{
    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = size });
    private long _changes;

    /// <summary>The changes so far; to be asked before reading.</summary>
    public long Changes => Interlocked.Read(ref _changes);

    public OpenedPerson? Find(byte[] index) => _cache.Get<OpenedPerson>(NameOf(index));

    public void Keep(byte[] index, OpenedPerson person, long changesBefore)
    {
        if (Changes != changesBefore)
        {
            return;
        }

        _cache.Set(NameOf(index), person, new MemoryCacheEntryOptions { Size = 1 });
        if (Changes != changesBefore)
        {
            _cache.Remove(NameOf(index));
        }
    }

    public void Drop(byte[] index)
    {
        Change();
        _cache.Remove(NameOf(index));
    }

    public void Change() => Interlocked.Increment(ref _changes);

    public void Dispose() => _cache.Dispose();

    private static string NameOf(byte[] index) => Convert.ToHexString(index);
}

/// <summary>A person and their key.</summary>
internal sealed record OpenedPerson(KnownPerson Known, PersonKey Key);
