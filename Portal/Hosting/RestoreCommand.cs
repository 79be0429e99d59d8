using System.CommandLine;
using LokaalSignaal.Silo.Backup;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>Puts a backup back into an empty folder.</summary>
internal static class RestoreCommand
{
    private static readonly Argument<string> Source = new("FILE") { Description = "A backup." };

    public static Command Make()
    {
        var command = new Command("restore", "The same store elsewhere: in an empty --data, with the keys of the old one.") { Source };
        StoreCommands.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, StorePlace place, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(parsed.GetValue(Source)!);
        if (!File.Exists(file))
        {
            return Failure.Wrong("file-not-readable", file);
        }

        var options = place.Server is { } server
            ? new StoreOptions { Database = server, Data = place.Data, Keys = place.Keys }
            : new StoreOptions { Database = place.Database, Keys = place.Keys };
        switch (await new Restore(options, TimeProvider.System).RunAsync(file))
        {
            case BackupResult.Done done:
                Console.WriteLine(CommandTexts.Of("restore-done", place.Folder, done.ErasedAgain.Length));
                return 0;
            case BackupResult.Refused refused:
                return Failure.Say(refused.Refusal);
            case var other:
                throw new InvalidOperationException($"Nothing is known of {other}.");
        }
    }
}
