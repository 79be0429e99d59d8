using System.CommandLine;
using LokaalSignaal.Silo.Hosting;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>The options that every command takes: where the store is.</summary>
internal static class StoreOptionsOf
{
    public static readonly Option<string> Data = new("--data") { Description = "The folder of the store.", DefaultValueFactory = _ => "./data" };
    public static readonly Option<string?> Keys = new("--keys") { Description = "The folder of the keys; beside the store, never in a backup." };
    public static readonly Option<string?> Database = new("--database") { Description = "sqlite:PATH" };

    public static StorePlace Place(ParseResult parsed) =>
        StorePlace.In(parsed.GetValue(Data)!, parsed.GetValue(Keys), parsed.GetValue(Database)?.Replace("sqlite:", "", StringComparison.Ordinal));
}
