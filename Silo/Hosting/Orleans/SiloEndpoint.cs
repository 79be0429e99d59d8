using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace LokaalSignaal.Silo.Hosting.Orleans;

/// <summary>Where a silo is reached by the others, and by portals.</summary>
/// <param name="Address">Its own address. Whoever reaches it is trusted: it must not be reached from outside the cluster.</param>
/// <param name="Port">The port for other silos; 0: any that is free.</param>
/// <param name="Gateway">The port for portals; 0: any that is free.</param>
internal sealed record SiloEndpoint(IPAddress Address, int Port, int Gateway)
{
    /// <summary>The setting with the address; none: this machine only.</summary>
    public const string AddressSetting = "LOKAALSIGNAAL_SILO_ADDRESS";

    /// <summary>The setting with the port for other silos.</summary>
    public const string PortSetting = "LOKAALSIGNAAL_SILO_PORT";

    /// <summary>The setting with the port for portals.</summary>
    public const string GatewaySetting = "LOKAALSIGNAAL_GATEWAY_PORT";

    /// <summary>What the operator chose; ports that weren't chosen are free now.</summary>
    public static SiloEndpoint OfEnvironment
    {
        get
        {
            var address = Environment.GetEnvironmentVariable(AddressSetting) is { Length: > 0 } text ? IPAddress.Parse(text) : IPAddress.Loopback;
            using TcpListener one = new(address, 0), other = new(address, 0);
            return new SiloEndpoint(address, PortOf(PortSetting) ?? Free(one), PortOf(GatewaySetting) ?? Free(other));
        }
    }

    private static int? PortOf(string setting) => Environment.GetEnvironmentVariable(setting) is { Length: > 0 } text
        ? int.Parse(text, CultureInfo.InvariantCulture)
        : null;

    // Both are held until both are known, so that they differ.
    private static int Free(TcpListener listener)
    {
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
