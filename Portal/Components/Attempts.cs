using System.Net;
using System.Net.Sockets;
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
        using var lease = limiter.AttemptAcquire(Network(from));
        return lease.IsAcquired;
    }

    // One house has a whole /64 of the newer addresses (RFC 6177).
    private static string Network(IPAddress? from)
    {
        if (from is not { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false })
        {
            return from?.MapToIPv4().ToString() ?? "";
        }

        return Convert.ToHexString(from.GetAddressBytes().AsSpan(0, 8));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        limiter.Dispose();
        GC.SuppressFinalize(this);
    }
}
