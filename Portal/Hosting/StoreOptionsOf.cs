using System.CommandLine;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal.Postgres;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>The options that every command takes: where the store is, and in which language it is spoken of.</summary>
internal static class StoreOptionsOf
{
    private const string Sqlite = "sqlite:";

    public static readonly Option<string> Data = new("--data") { Description = "The folder of the store.", DefaultValueFactory = _ => "./data", Recursive = true };
    public static readonly Option<string?> Keys = new("--keys") { Description = "The folder of the keys; beside the store, never in a backup.", Recursive = true };
    public static readonly Option<string?> Database = new("--database") { Description = "sqlite:PATH or postgres://USER@HOST/DATABASE.", Recursive = true };
    public static readonly Option<string?> Culture = new("--culture") { Description = "nl-BE or en.", Recursive = true };

    /// <summary>Where the store is.</summary>
    public static StorePlace Place(ParseResult parsed)
    {
        var database = parsed.GetValue(Database);
        var server = database is null ? null : PostgresUrl.Read(database);
        return StorePlace.In(parsed.GetValue(Data)!, parsed.GetValue(Keys), server is null ? database?[Sqlite.Length..] : null)
            with { Server = server };
    }

    /// <summary>The exit code for a database that can't be, said already; none: it can.</summary>
    public static int? Unfit(ParseResult parsed) => parsed.GetValue(Database) switch
    {
        null => null,
        { Length: > 7 } path when path.StartsWith(Sqlite, StringComparison.Ordinal) => null,
        // What is wrong with it isn't repeated: it may hold a password.
        var server when PostgresUrl.IsOne(server) => PostgresUrl.Read(server) is null ? Failure.Wrong("database-not-valid", "postgres://…") : null,
        var other => Failure.Wrong("database-not-valid", other),
    };
}
