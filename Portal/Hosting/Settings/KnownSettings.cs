using System.Collections.Immutable;
using System.CommandLine;
using LokaalSignaal.Silo.Processes;

namespace LokaalSignaal.Portal.Hosting.Settings;

/// <summary>All that can be set, by an option, the environment or the file of settings.</summary>
internal static class KnownSettings
{
    /// <summary>The folder of the store.</summary>
    public static readonly Setting Data = new("LOKAALSIGNAAL_DATA")
    {
        Option = new Option<string>("--data") { Description = "The folder of the store (./data).", Recursive = true },
        Usual = "./data",
    };

    /// <summary>The folder of the keys.</summary>
    public static readonly Setting Keys = new("LOKAALSIGNAAL_KEYS")
    {
        Option = new Option<string>("--keys") { Description = "The folder of the keys; beside the store, never in a backup.", Recursive = true },
    };

    /// <summary>The database.</summary>
    public static readonly Setting Database = new("LOKAALSIGNAAL_DATABASE")
    {
        Option = new Option<string>("--database") { Description = "sqlite:PATH or postgres://USER@HOST/DATABASE.", Recursive = true },
        IsSecret = true,
    };

    /// <summary>The password of the database, apart from its address.</summary>
    public static readonly Setting DatabasePassword = new("LOKAALSIGNAAL_DATABASE_PASSWORD") { IsSecret = true };

    /// <summary>The language when nobody chose one.</summary>
    public static readonly Setting Culture = new("LOKAALSIGNAAL_CULTURE")
    {
        Option = new Option<string>("--culture") { Description = "nl-BE or en.", Recursive = true },
    };

    /// <summary>The file of settings itself.</summary>
    public static readonly Setting File = new("LOKAALSIGNAAL_SETTINGS")
    {
        Option = new Option<string>("--settings") { Description = "A JSON file with settings.", Recursive = true },
    };

    /// <summary>The port.</summary>
    public static readonly Setting Port = new("LOKAALSIGNAAL_PORT")
    {
        Option = new Option<string>("--port") { Description = "The port that is listened on (5080)." },
        Usual = "5080",
    };

    /// <summary>The address of this machine that is listened on.</summary>
    public static readonly Setting Listen = new("LOKAALSIGNAAL_LISTEN") { Usual = "127.0.0.1" };

    /// <summary>Whether an empty store stays empty.</summary>
    public static readonly Setting Empty = new("LOKAALSIGNAAL_EMPTY")
    {
        Option = new Option<bool>("--empty") { Description = "Begin with the set-up page instead of the demonstration." },
        Usual = "no",
    };

    /// <summary>Which edition.</summary>
    public static readonly Setting Edition = new("LOKAALSIGNAAL_EDITION")
    {
        Option = new Option<string>("--edition") { Description = "auto, embedded or cluster (auto)." },
        Usual = "auto",
    };

    /// <summary>What of it this process is.</summary>
    public static readonly Setting Role = new("LOKAALSIGNAAL_ROLE")
    {
        Option = new Option<string>("--role") { Description = "both, portal or silo (both)." },
        Usual = "both",
    };

    /// <summary>What walks the processes.</summary>
    public static readonly Setting Engine = new(EngineChoice.Setting);

    /// <summary>The address by which the other processes of a cluster know this one.</summary>
    public static readonly Setting SiloAddress = new("LOKAALSIGNAAL_SILO_ADDRESS") { Usual = "127.0.0.1" };

    /// <summary>The port for other silos.</summary>
    public static readonly Setting SiloPort = new("LOKAALSIGNAAL_SILO_PORT") { Usual = "0" };

    /// <summary>The port for portals.</summary>
    public static readonly Setting GatewayPort = new("LOKAALSIGNAAL_GATEWAY_PORT") { Usual = "0" };

    /// <summary>The address that people type.</summary>
    public static readonly Setting BaseUrl = new("LOKAALSIGNAAL_BASE_URL");

    /// <summary>The proxies whose word is taken for who calls.</summary>
    public static readonly Setting TrustedProxies = new("LOKAALSIGNAAL_TRUSTED_PROXIES");

    /// <summary>For how many seconds a process that is told to stop still serves, and says that it isn't ready.</summary>
    public static readonly Setting DrainSeconds = new("LOKAALSIGNAAL_DRAIN_SECONDS") { Usual = "0" };

    /// <summary>How many seconds what runs may take to finish after that.</summary>
    public static readonly Setting StopSeconds = new("LOKAALSIGNAAL_STOP_SECONDS") { Usual = "30" };

    /// <summary>Where packages are looked for besides; <c>./run</c> reads it.</summary>
    public static readonly Setting Packages = new("LOKAALSIGNAAL_PACKAGES");

    /// <summary>Why this is not the cluster edition; <c>./run</c> tells it.</summary>
    public static readonly Setting Instead = new("LOKAALSIGNAAL_INSTEAD");

    /// <summary>The password of the demonstration's accounts.</summary>
    public static readonly Setting DemonstrationPassword = new("DEMO_PASSWORD") { IsSecret = true };

    /// <summary>The collector of traces and measures.</summary>
    public static readonly Setting Collector = new("OTEL_EXPORTER_OTLP_ENDPOINT");

    /// <summary>How the collector is spoken to.</summary>
    public static readonly Setting CollectorProtocol = new("OTEL_EXPORTER_OTLP_PROTOCOL");

    /// <summary>How often an account may call.</summary>
    public static readonly Setting CallsPerSecond = new("Api__CallsPerSecond");

    /// <summary>How often an address may try without signing in.</summary>
    public static readonly Setting GuessesPerSecond = new("Api__GuessesPerSecond");

    /// <summary>The container of Azure blobs in which a copy of the journal is kept.</summary>
    public static readonly Setting Offsite = new("LOKAALSIGNAAL_OFFSITE") { IsSecret = true };

    /// <summary>What opens that container, apart from its address.</summary>
    public static readonly Setting OffsiteSecret = new("LOKAALSIGNAAL_OFFSITE_SECRET") { IsSecret = true };

    /// <summary>How letters are sent: a server, or a folder.</summary>
    public static readonly Setting Mail = new("LOKAALSIGNAAL_MAIL");

    /// <summary>The address that letters come from.</summary>
    public static readonly Setting MailFrom = new("LOKAALSIGNAAL_MAIL_FROM");

    /// <summary>The password at the server of letters.</summary>
    public static readonly Setting MailPassword = new("LOKAALSIGNAAL_MAIL_PASSWORD") { IsSecret = true };

    /// <summary>Those that every command takes.</summary>
    public static readonly ImmutableArray<Setting> OfStore = [Data, Keys, Database, DatabasePassword, Culture, File];

    /// <summary>Those that only serving takes.</summary>
    public static readonly ImmutableArray<Setting> OfServing =
    [
        Port, Listen, Empty, Edition, Role, Engine, SiloAddress, SiloPort, GatewayPort, BaseUrl, TrustedProxies, DrainSeconds, StopSeconds, Packages, Instead,
        Offsite, OffsiteSecret, Mail, MailFrom, MailPassword, DemonstrationPassword, Collector, CollectorProtocol, CallsPerSecond, GuessesPerSecond,
    ];

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<Setting> All = [.. OfStore, .. OfServing];

    /// <summary>The options of some settings.</summary>
    public static IEnumerable<Option> Options(IEnumerable<Setting> settings) => settings.Select(setting => setting.Option).OfType<Option>();
}
