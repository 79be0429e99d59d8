using System.Net;
using System.Threading.RateLimiting;

namespace LokaalSignaal.Portal.Components;

/// <summary>Keeps anybody from trying something without end: so many times from one address.</summary>
/// <param name="most">How many times.</param>
/// <param name="within">In how long.</param>
public abstract class Attempts(int most, TimeSpan within) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = within }));

    /// <summary>Whether it may be tried once more now.</summary>
    public bool MayTry(IPAddress? from)
    {
        using var lease = limiter.AttemptAcquire(from?.ToString() ?? "");
        return lease.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        limiter.Dispose();
        GC.SuppressFinalize(this);
    }
}
