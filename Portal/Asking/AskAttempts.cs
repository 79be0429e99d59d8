using System.Net;
using System.Threading.RateLimiting;

namespace LokaalSignaal.Portal.Asking;

/// <summary>Keeps anybody from asking by the hundred: ten in ten minutes from one address.</summary>
public sealed class AskAttempts : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = 10,
            Window = TimeSpan.FromMinutes(10),
        }));

    /// <summary>Whether one more may be asked now.</summary>
    public bool MayAsk(IPAddress? from)
    {
        using var lease = limiter.AttemptAcquire(from?.ToString() ?? "");
        return lease.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose() => limiter.Dispose();
}
