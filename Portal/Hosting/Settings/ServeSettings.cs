using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using LokaalSignaal.Portal.Post;
using LokaalSignaal.Silo.Demonstration;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Offsite;
using LokaalSignaal.Silo.Processes;

namespace LokaalSignaal.Portal.Hosting.Settings;

/// <summary>How the portal is served.</summary>
/// <param name="Port">The port; 0: any that is free.</param>
/// <param name="Empty">Whether an empty store stays empty.</param>
/// <param name="Culture">The language when nobody chose one.</param>
internal sealed record ServeSettings(int Port, bool Empty, string Culture)
{
    private const int LongestWait = 120;

    /// <summary>The address of this machine that is listened on.</summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <summary>The address that people type; none: the one that they came by.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>The proxies whose word is taken for who calls.</summary>
    public ImmutableArray<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>For how long a process that is told to stop still serves, and says that it isn't ready.</summary>
    public TimeSpan Drain { get; init; }

    /// <summary>How long what runs may take to finish after that.</summary>
    public TimeSpan Stop { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What of the work this process does.</summary>
    public ServedRole Role { get; init; }

    /// <summary>Where other processes reach the cases that it holds.</summary>
    public SiloEndpoint Endpoint { get; init; } = SiloEndpoint.Here;

    /// <summary>Which engine walks the processes; none: the edition's usual one.</summary>
    public string? Engine { get; init; }

    /// <summary>With what one signs in to a demonstration that this process makes.</summary>
    public string DemonstrationPassword { get; init; } = DemonstrationAccounts.UsualPassword;

    /// <summary>Where a copy of the journal is kept outside; none: nowhere.</summary>
    public OffsitePlace? Offsite { get; init; }

    /// <summary>How letters are sent; none: nobody said.</summary>
    public MailPlace? Mail { get; init; }

    /// <summary>Why this is not the cluster edition; none: nobody asked for it.</summary>
    public string? Instead { get; init; }

    /// <summary>The longest that a process may take to stop.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromSeconds(3 * LongestWait);

    /// <summary>Makes it of what was set; where a fault was found nothing is to be served with it.</summary>
    public static ServeSettings Of(SettingsReading reading, StorePlace place)
    {
        CheckEdition(reading, place);
        CheckOthers(reading);
        var settings = new ServeSettings(
            reading.Number(KnownSettings.Port, 0, IPEndPoint.MaxPort),
            reading.YesNo(KnownSettings.Empty),
            StoreSettings.LanguageOf(reading.Text(KnownSettings.Culture) ?? "nl-BE") ?? "nl-BE")
        {
            Listen = reading.Parsed(KnownSettings.Listen, AddressOf, "address-not-valid") ?? IPAddress.Loopback,
            BaseUrl = reading.Parsed(KnownSettings.BaseUrl, SiteOf, "url-not-valid"),
            TrustedProxies = [.. reading.Parsed(KnownSettings.TrustedProxies, NetworksOf, "proxies-not-valid") ?? []],
            Drain = Seconds(reading, KnownSettings.DrainSeconds, least: 0),
            Stop = Seconds(reading, KnownSettings.StopSeconds, least: 1),
            Role = Enum.TryParse<ServedRole>(reading.Text(KnownSettings.Role), ignoreCase: true, out var role) ? role : ServedRole.Both,
            Endpoint = new SiloEndpoint(
                reading.Parsed(KnownSettings.SiloAddress, text => text == "auto" ? SiloEndpoint.OwnAddress() : AddressOf(text), "address-not-valid") ?? IPAddress.Loopback,
                reading.Number(KnownSettings.SiloPort, 0, IPEndPoint.MaxPort),
                reading.Number(KnownSettings.GatewayPort, 0, IPEndPoint.MaxPort)),
            Engine = reading.Choice(KnownSettings.Engine, [.. Engines.All]),
            DemonstrationPassword = reading.Text(KnownSettings.DemonstrationPassword) ?? DemonstrationAccounts.UsualPassword,
            Offsite = OffsiteSettings.Of(reading),
            Mail = MailSettings.Of(reading),
            Instead = reading.Text(KnownSettings.Instead),
        };
        CheckProxies(reading, settings);
        return settings;
    }

    private static TimeSpan Seconds(SettingsReading reading, Setting setting, int least) =>
        TimeSpan.FromSeconds(reading.Number(setting, least, LongestWait));

    private static void CheckEdition(SettingsReading reading, StorePlace place)
    {
        var edition = reading.Choice(KnownSettings.Edition, "auto", "embedded", "cluster");
        var role = reading.Choice(KnownSettings.Role, "both", "portal", "silo");
        if (edition == "cluster" && !BuiltEdition.IsCluster)
        {
            reading.NotPossible("cluster-missing", string.Join(", ", BuiltEdition.Missing));
        }

        if (edition == "embedded" && BuiltEdition.IsCluster)
        {
            reading.NotPossible("embedded-missing", reading.WhereOf(KnownSettings.Edition));
        }

        if (role is "portal" or "silo" && (place.Server is null || !EditionHost.HasRoles))
        {
            reading.NotPossible(place.Server is null ? "role-not-possible" : "role-not-here", role);
        }
    }

    // What others read is checked here all the same: they would pass over it, or fail when it is too late.
    private static void CheckOthers(SettingsReading reading)
    {
        _ = reading.Parsed(KnownSettings.Collector, WebAddressOf, "collector-not-valid");
        _ = reading.Choice(KnownSettings.CollectorProtocol, "grpc", "http/protobuf");
        foreach (var limit in new[] { KnownSettings.CallsPerSecond, KnownSettings.GuessesPerSecond }.Where(reading.IsGiven))
        {
            _ = reading.Number(limit, 1, int.MaxValue);
        }
    }

    // The program speaks plain http: what comes by https comes through a proxy, and all would seem to be that proxy.
    private static void CheckProxies(SettingsReading reading, ServeSettings settings)
    {
        if (settings.BaseUrl?.Scheme == Uri.UriSchemeHttps && settings.TrustedProxies.IsEmpty && !reading.IsGiven(KnownSettings.TrustedProxies))
        {
            reading.NotPossible("https-without-proxy", reading.WhereOf(KnownSettings.BaseUrl), KnownSettings.TrustedProxies.Variable);
        }
    }

    private static IPAddress? AddressOf(string text) => IPAddress.TryParse(text, out var address) ? address : null;

    private static Uri? WebAddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) ? url : null;

    // The portal is the whole of its site: no address of it could say in which part it stands.
    private static Uri? SiteOf(string text) => WebAddressOf(text) is { PathAndQuery: "/", Fragment: "", UserInfo: "" } site ? site : null;

    private static IPNetwork[]? NetworksOf(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var networks = parts.Select(NetworkOf).OfType<IPNetwork>().ToArray();
        return networks.Length == parts.Length && parts.Length > 0 ? networks : null;
    }

    private static IPNetwork? NetworkOf(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : AddressOf(text) is { } address && IPNetwork.TryParse(string.Create(CultureInfo.InvariantCulture, $"{address}/{8 * address.GetAddressBytes().Length}"), out var alone) ? alone
        : null;
}
