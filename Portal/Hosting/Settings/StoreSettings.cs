using System.Data.Common;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal.Postgres;

namespace LokaalSignaal.Portal.Hosting.Settings;

/// <summary>Where the store is, as it was set.</summary>
internal static class StoreSettings
{
    private const string Sqlite = "sqlite:";
    private const string Password = "Password";

    /// <summary>The place; where a fault was found it is no place to open.</summary>
    public static StorePlace Of(SettingsReading reading)
    {
        _ = reading.Parsed(KnownSettings.Culture, LanguageOf, "culture-not-valid");
        var folder = reading.Parsed(KnownSettings.Data, FolderOf, "folder-not-valid") ?? ".";
        var keys = reading.Parsed(KnownSettings.Keys, FolderOf, "folder-not-valid");
        var (file, server) = Database(reading);
        return StorePlace.In(folder, keys, file) with { Server = server };
    }

    /// <summary>The language that a culture is spoken in; none: we don't speak it.</summary>
    public static string? LanguageOf(string culture) =>
        culture.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en"
        : culture.StartsWith("nl", StringComparison.OrdinalIgnoreCase) ? "nl-BE"
        : null;

    // A folder may be made later, but nothing else may stand there.
    private static string? FolderOf(string path) => path.Contains('\0') || File.Exists(path) ? null : path;

    private static (string? File, string? Server) Database(SettingsReading reading)
    {
        switch (reading.Text(KnownSettings.Database))
        {
            case { Length: > 7 } path when path.StartsWith(Sqlite, StringComparison.Ordinal):
                WithoutPassword(reading);
                return (path[Sqlite.Length..], null);
            case null:
                WithoutPassword(reading);
                return (null, null);
            case var url when PostgresUrl.IsOne(url) && PostgresUrl.Read(url) is { } way:
                return (null, WithPassword(reading, way));
            default:
                // What is wrong with it isn't repeated: it may hold a password.
                reading.NotValid(KnownSettings.Database, "database-not-valid");
                return (null, null);
        }
    }

    private static void WithoutPassword(SettingsReading reading)
    {
        if (reading.IsGiven(KnownSettings.DatabasePassword))
        {
            reading.NotPossible("password-without-server", reading.WhereOf(KnownSettings.DatabasePassword));
        }
    }

    private static string WithPassword(SettingsReading reading, string way)
    {
        if (reading.Text(KnownSettings.DatabasePassword) is not { } password)
        {
            return way;
        }

        var server = new DbConnectionStringBuilder { ConnectionString = way };
        if (server.ContainsKey(Password))
        {
            reading.NotPossible("setting-twice", reading.WhereOf(KnownSettings.Database), reading.WhereOf(KnownSettings.DatabasePassword));
        }

        server[Password] = password;
        return server.ConnectionString;
    }
}
