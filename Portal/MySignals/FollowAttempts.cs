using System.Net;
using System.Threading.RateLimiting;

namespace LokaalSignaal.Portal.MySignals;

/// <summary>Keeps anybody from trying codes by the thousand: thirty in five minutes from one address.</summary>
public sealed class FollowAttempts : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = 30,
            Window = TimeSpan.FromMinutes(5),
        }));

    /// <summary>Whether one more may be tried now.</summary>
    public bool MayTry(IPAddress? from)
    {
        using var lease = limiter.AttemptAcquire(from?.ToString() ?? "");
        return lease.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose() => limiter.Dispose();
}
