using System.Net;
using System.Net.Sockets;

namespace LokaalSignaal.Silo.Hosting;

/// <summary>Where a silo is reached by other silos, and by portals. Whoever reaches it is trusted.</summary>
/// <param name="Address">The address of this machine by which the others know it.</param>
/// <param name="Port">The port for other silos; 0: any that is free.</param>
/// <param name="Gateway">The port for portals; 0: any that is free.</param>
public sealed record SiloEndpoint(IPAddress Address, int Port, int Gateway)
{
    /// <summary>On this machine, for processes of this machine.</summary>
    public static SiloEndpoint Here { get; } = new(IPAddress.Loopback, 0, 0);

    /// <summary>The address that this machine's own name leads to, as in a container; none: to none.</summary>
    public static IPAddress? OwnAddress()
    {
        try
        {
            return Array.Find(Dns.GetHostAddresses(Dns.GetHostName()), address => address.AddressFamily == AddressFamily.InterNetwork);
        }
        catch (SocketException)
        {
            return null;
        }
    }

    /// <summary>The same, with ports that are free now where any would do.</summary>
    public SiloEndpoint Settled()
    {
        // Both are held until both are known, so that they differ.
        using TcpListener one = new(Address, 0), other = new(Address, 0);
        return this with { Port = Port == 0 ? Free(one) : Port, Gateway = Gateway == 0 ? Free(other) : Gateway };
    }

    private static int Free(TcpListener listener)
    {
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
