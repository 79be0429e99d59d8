using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using LokaalSignaal.Portal.Hosting;
using LokaalSignaal.Portal.Hosting.Settings;
using LokaalSignaal.Silo.Hosting;

namespace LokaalSignaal.Portal.Tests.Hosting.Settings;

public sealed class SettingsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("settings-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Without_any_setting_it_is_what_a_person_who_tries_it_needs()
    {
        var (place, settings) = Sound(Read([], []));

        Assert.Equal((IPAddress.Loopback, 5080, false, "nl-BE"), (settings.Listen, settings.Port, settings.Empty, settings.Culture));
        Assert.Equal(Path.GetFullPath("./data"), place.Data);
        Assert.Null(place.Server);
        Assert.Empty(settings.TrustedProxies);
    }

    [Fact]
    public void An_option_goes_before_the_environment_and_the_environment_before_the_file()
    {
        var file = Write("settings.json", """
            {
              // As an administrator would write it.
              "port": 7001, "listen": "0.0.0.0", "empty": true,
              "trusted-proxies": ["10.0.0.0/8", "127.0.0.1"], "stop-seconds": 20,
            }
            """);

        var (_, settings) = Sound(Read(["--port", "7003"], new()
        {
            ["LOKAALSIGNAAL_SETTINGS"] = file,
            ["LOKAALSIGNAAL_PORT"] = "7002",
            ["LOKAALSIGNAAL_STOP_SECONDS"] = "10",
            ["LOKAALSIGNAAL_LISTEN"] = "",
        }));

        Assert.Equal((7003, IPAddress.Any, true, TimeSpan.FromSeconds(10)), (settings.Port, settings.Listen, settings.Empty, settings.Stop));
        Assert.Equal(["10.0.0.0/8", "127.0.0.1/32"], settings.TrustedProxies.Select(network => network.ToString()));
    }

    [Fact]
    public void A_password_comes_from_a_file_of_its_own()
    {
        var (place, _) = Sound(Read([], new()
        {
            ["LOKAALSIGNAAL_DATABASE"] = "postgres://lokaal@db.example/signalen",
            ["LOKAALSIGNAAL_DATABASE_PASSWORD_FILE"] = Write("secret", "zee;meeuw='7'\n"),
        }));

        var server = new System.Data.Common.DbConnectionStringBuilder { ConnectionString = place.Server! };
        Assert.Equal(("lokaal", "zee;meeuw='7'"), (server["Username"], server["Password"]));
    }

    [Fact]
    public void A_copy_outside_is_kept_where_a_container_is_named_and_its_secret_may_lie_apart()
    {
        Assert.Null(Sound(Read([], [])).Settings.Offsite);
        Assert.Null(Sound(Read([], new() { ["LOKAALSIGNAAL_OFFSITE"] = "https://a.blob.core.windows.net/signalen" })).Settings.Offsite!.Secret);

        var (_, settings) = Sound(Read([], new()
        {
            ["LOKAALSIGNAAL_OFFSITE"] = "https://a.blob.core.windows.net/signalen",
            ["LOKAALSIGNAAL_OFFSITE_SECRET_FILE"] = Write("secret", "c2xldXRlbA==\n"),
        }));

        Assert.Equal(("https://a.blob.core.windows.net/signalen", "c2xldXRlbA=="), (settings.Offsite!.Container.ToString(), settings.Offsite.Secret));
    }

    [Fact]
    public void Every_fault_is_told_at_once_with_where_it_stands()
    {
        var file = Write("settings.json", """{ "stop-seconds": "soon", "colour": "red" }""");

        var reading = Read(["--role", "silo"], new()
        {
            ["LOKAALSIGNAAL_SETTINGS"] = file,
            ["LOKAALSIGNAAL_PORT"] = "70000",
            ["LOKAALSIGNAAL_LISTEN"] = "localhost",
            ["LOKAALSIGNAAL_DATABAS"] = "postgres://x/y",
            ["LOKAALSIGNAAL_DATABASE_PASSWORD_FILE"] = Path.Combine(_folder.FullName, "not-there"),
            ["LOKAALSIGNAAL_BASE_URL"] = "https://signalen.example.be/portaal",
            ["LOKAALSIGNAAL_TRUSTED_PROXIES"] = "proxy",
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "collector:4317",
            ["Api__CallsPerSecond"] = "0",
        });

        Assert.Equal(
            [
                "LOKAALSIGNAAL_BASE_URL can't be https://signalen.example.be/portaal. Write an address without a path, such as https://signalen.example.be.",
                "LOKAALSIGNAAL_DATABAS isn't a setting of LokaalSignaal. Do you mean LOKAALSIGNAAL_DATABASE?",
                $"LOKAALSIGNAAL_DATABASE_PASSWORD_FILE names the file {_folder.FullName}/not-there, which we can't read. See whether it is there and whether this program may read it.",
                "LOKAALSIGNAAL_LISTEN can't be localhost. Write an IP address of this machine such as 127.0.0.1, or 0.0.0.0 for all of them.",
                "LOKAALSIGNAAL_PORT can't be 70000. Choose a number from 0 to 65535.",
                "LOKAALSIGNAAL_TRUSTED_PROXIES can't be proxy. Write IP addresses or networks with a comma between them, such as 127.0.0.1,10.0.0.0/8.",
                "Api__CallsPerSecond can't be 0. Choose a number from 1 to 2147483647.",
                "OTEL_EXPORTER_OTLP_ENDPOINT can't be collector:4317. Write the collector's address, such as http://127.0.0.1:4317.",
                "On SQLite portal and silo always run together: leave out --role silo.",
                $"{file}: colour isn't a setting of LokaalSignaal. docs/uitbating.md lists them all.",
                $"{file}: stop-seconds can't be soon. Choose a number from 1 to 120.",
            ],
            Sentences(reading).Order(StringComparer.Ordinal).OrderBy(Group));
    }

    [Theory]
    [InlineData("LOKAALSIGNAAL_DATABASE", "postgres://lokaal:geheim@", "LOKAALSIGNAAL_DATABASE isn't right. Write sqlite:PATH or postgres://USER@HOST/DATABASE.")]
    [InlineData("LOKAALSIGNAAL_DATABASE_PASSWORD", "geheim", "LOKAALSIGNAAL_DATABASE_PASSWORD is the password of a database on PostgreSQL, and none is set. Set LOKAALSIGNAAL_DATABASE, or leave the password out.")]
    [InlineData("LOKAALSIGNAAL_BASE_URL", "https://signalen.example.be", "LOKAALSIGNAAL_BASE_URL begins with https, and this program itself speaks plain http. Set LOKAALSIGNAAL_TRUSTED_PROXIES to the address of the proxy.")]
    [InlineData("LOKAALSIGNAAL_EDITION", "embeded", "LOKAALSIGNAAL_EDITION can't be embeded. Choose one of auto, embedded, cluster.")]
    [InlineData("LOKAALSIGNAAL_EMPTY", "perhaps", "LOKAALSIGNAAL_EMPTY can't be perhaps. Choose one of yes, no.")]
    [InlineData("LOKAALSIGNAAL_CULTURE", "fr", "LOKAALSIGNAAL_CULTURE can't be fr. Choose one of nl-BE, en.")]
    [InlineData("LOKAALSIGNAAL_DATA", "/etc/hostname", "LOKAALSIGNAAL_DATA names /etc/hostname, which is no folder. Write a folder's path.")]
    [InlineData("LOKAALSIGNAAL_SETTINGS", "/etc/hostname", "LOKAALSIGNAAL_SETTINGS names /etc/hostname, which is no JSON object from name to value. Write it as { \"port\": 5080 }.")]
    [InlineData("LOKAALSIGNAAL_OFFSITE", "https://signalen.blob.core.windows.net", "LOKAALSIGNAAL_OFFSITE isn't right. Write the address of a container: https://ACCOUNT.blob.core.windows.net/CONTAINER.")]
    [InlineData("LOKAALSIGNAAL_OFFSITE", "http://127.0.0.1:10000/devstoreaccount1/signalen", "LOKAALSIGNAAL_OFFSITE is no https address: then a secret is needed, in LOKAALSIGNAAL_OFFSITE_SECRET.")]
    [InlineData("LOKAALSIGNAAL_OFFSITE_SECRET", "c2xldXRlbA==", "LOKAALSIGNAAL_OFFSITE_SECRET is there, but not where the copy goes: set LOKAALSIGNAAL_OFFSITE too.")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "carrier-pigeon", "OTEL_EXPORTER_OTLP_PROTOCOL can't be carrier-pigeon. Choose one of grpc, http/protobuf.")]
    public void A_fault_says_what_to_write_instead_and_repeats_no_secret(string variable, string value, string sentence) =>
        Assert.Equal(sentence, Assert.Single(Sentences(Read([], new() { [variable] = value }))));

    [Fact]
    public void A_password_is_given_once()
    {
        var secret = Write("secret", "geheim");

        Assert.Equal(
            ["LOKAALSIGNAAL_DATABASE_PASSWORD and LOKAALSIGNAAL_DATABASE_PASSWORD_FILE say the same: leave one out."],
            Sentences(Read([], new() { ["LOKAALSIGNAAL_DATABASE_PASSWORD"] = "geheim", ["LOKAALSIGNAAL_DATABASE_PASSWORD_FILE"] = secret })).AsEnumerable());
        Assert.Equal(
            ["LOKAALSIGNAAL_DATABASE and LOKAALSIGNAAL_DATABASE_PASSWORD_FILE say the same: leave one out."],
            Sentences(Read([], new() { ["LOKAALSIGNAAL_DATABASE"] = "postgres://a:b@c/d", ["LOKAALSIGNAAL_DATABASE_PASSWORD_FILE"] = secret })).AsEnumerable());
    }

    [Fact]
    public void What_the_call_says_is_a_wrong_call_and_what_the_environment_says_is_not()
    {
        Assert.True(Assert.Single(Read(["--port", "many"], []).Faults).IsWrongCall);
        Assert.False(Assert.Single(Read([], new() { ["LOKAALSIGNAAL_PORT"] = "many" }).Faults).IsWrongCall);
    }

    [Fact]
    public void Every_sentence_is_there_in_both_languages()
    {
        foreach (var language in new[] { "nl-BE", "en" })
        {
            Speak(language);
            Assert.All(
                ["number-not-valid", "choice-not-valid", "culture-not-valid", "folder-not-valid", "address-not-valid", "url-not-valid", "collector-not-valid", "proxies-not-valid", "database-not-valid", "password-without-server", "https-without-proxy", "setting-unknown", "setting-unknown-near", "setting-twice", "setting-file-not-readable", "settings-file-not-json", "settings-not-valid", "embedded-missing", "role-not-here", "address-not-here", "stop-late", "offsite-not-valid", "offsite-secret-not-valid", "offsite-secret-alone", "offsite-secret-missing", "offsite-other", "offsite-ahead", "offsite-newer", "offsite-damaged", "offsite-empty", "offsite-unreadable", "restore-from-what"],
                code => Assert.True(CommandTexts.Has(code), code));
        }
    }

    private static SettingsReading Read(string[] arguments, Dictionary<string, string> environment)
    {
        Speak("en");
        var reading = SettingSources.Read(ServeCommand.Root().Parse(arguments), environment);
        _ = ServeSettings.Of(reading, StoreSettings.Of(reading));
        return reading;
    }

    private static (StorePlace Place, ServeSettings Settings) Sound(SettingsReading reading)
    {
        Assert.Empty(Sentences(reading));
        var place = StoreSettings.Of(reading);
        return (place, ServeSettings.Of(reading, place));
    }

    private static ImmutableArray<string> Sentences(SettingsReading reading) => [.. reading.Faults.Select(fault => fault.Sentence)];

    // The program's own, others', what goes together, the file.
    private static int Group(string sentence) =>
        sentence.StartsWith("LOKAAL", StringComparison.Ordinal) ? 0 : sentence.StartsWith('/') ? 3 : sentence.StartsWith("On", StringComparison.Ordinal) ? 2 : 1;

    private static void Speak(string language) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }
}
