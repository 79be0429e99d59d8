using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using Microsoft.Extensions.Caching.Memory;

namespace LokaalSignaal.Silo.People;

/// <summary>
/// Counts failed sign-ins. After <see cref="Most"/> in a row an account waits. An address without an account waits in
/// the same way, in memory only, so that waiting doesn't tell which addresses have one.
/// </summary>
internal sealed class Failures(IJournal journal, TimeProvider time) : IDisposable
{
    public const int Most = 8;

    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private readonly MemoryCache _strangers = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    /// <summary>How long an account or an address must wait still; none when it needn't.</summary>
    public TimeSpan? Wait(StoredAccount? account, byte[] address)
    {
        var until = account is null ? Stranger(address)?.Until : account.LockoutEnd;
        return until - time.GetUtcNow() is { Ticks: > 0 } left ? left : null;
    }

    /// <summary>Counts a failure.</summary>
    public async ValueTask CountAsync(StoredAccount? account, byte[] address, CancellationToken cancellationToken)
    {
        if (account is null)
        {
            CountStranger(address);
            return;
        }

        var until = time.GetUtcNow() + Pause;
        await journal.WriteAsync(unit => unit.Execute(Failed, account.PersonIndex, Most, until), cancellationToken);
    }

    /// <summary>Forgets the failures of an account.</summary>
    public async ValueTask ClearAsync(StoredAccount account, CancellationToken cancellationToken)
    {
        if (account.Failures > 0 || account.LockoutEnd is not null)
        {
            await journal.WriteAsync(unit => unit.Execute(Succeeded, account.PersonIndex), cancellationToken);
        }
    }

    public void Dispose() => _strangers.Dispose();

    private void CountStranger(byte[] address)
    {
        var count = (Stranger(address)?.Count ?? 0) + 1;
        DateTimeOffset? until = count >= Most ? time.GetUtcNow() + Pause : null;
        _strangers.Set(
            Convert.ToHexString(address),
            new FailedOfStranger(count % Most, until),
            new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromHours(1) });
    }

    private FailedOfStranger? Stranger(byte[] address) => _strangers.Get<FailedOfStranger>(Convert.ToHexString(address));

    private const string Failed = """
        update accounts set
            failures = case when failures + 1 >= $2 then 0 else failures + 1 end,
            lockout_end = case when failures + 1 >= $2 then $3 else lockout_end end
        where person_index = $1
        """;

    private const string Succeeded = "update accounts set failures = 0, lockout_end = null where person_index = $1";

    private sealed record FailedOfStranger(int Count, DateTimeOffset? Until);
}
