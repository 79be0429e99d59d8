using System.CommandLine;
using LokaalSignaal.Silo.Hosting;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>The options that every command takes: where the store is, and in which language it is spoken of.</summary>
internal static class StoreOptionsOf
{
    private const string Sqlite = "sqlite:";

    public static readonly Option<string> Data = new("--data") { Description = "The folder of the store.", DefaultValueFactory = _ => "./data", Recursive = true };
    public static readonly Option<string?> Keys = new("--keys") { Description = "The folder of the keys; beside the store, never in a backup.", Recursive = true };
    public static readonly Option<string?> Database = new("--database") { Description = "sqlite:PATH", Recursive = true };
    public static readonly Option<string?> Culture = new("--culture") { Description = "nl-BE or en.", Recursive = true };

    /// <summary>Where the store is.</summary>
    public static StorePlace Place(ParseResult parsed) =>
        StorePlace.In(parsed.GetValue(Data)!, parsed.GetValue(Keys), parsed.GetValue(Database)?[Sqlite.Length..]);

    /// <summary>The exit code for a database that can't be, said already; none: it can.</summary>
    public static int? Unfit(ParseResult parsed) => parsed.GetValue(Database) switch
    {
        null => null,
        { Length: > 7 } path when path.StartsWith(Sqlite, StringComparison.Ordinal) => null,
        var other when other.StartsWith("postgres://", StringComparison.Ordinal) || other.StartsWith("postgresql://", StringComparison.Ordinal) =>
            Failure.Say("database-not-possible"),
        var other => Failure.Wrong("database-not-valid", other),
    };
}
