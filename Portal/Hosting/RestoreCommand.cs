using System.CommandLine;
using LokaalSignaal.Portal.Hosting.Settings;
using LokaalSignaal.Silo.Backup;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Offsite;
using LokaalSignaal.Silo.Offsite.Restoring;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>Puts a backup, or a copy outside, back into an empty place.</summary>
internal static class RestoreCommand
{
    private static readonly Argument<string> Source = new("FILE") { Description = "A backup.", Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<string> Offsite = new("--from-offsite")
    {
        Description = "The container of blobs with the copy outside, instead of a file.",
    };

    public static Command Make()
    {
        var command = new Command("restore", "The same store elsewhere: in an empty --data, with the keys of the old one.") { Source, Offsite };
        StoreCommands.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, StorePlace place, CancellationToken cancellationToken)
    {
        var options = place.Server is { } server
            ? new StoreOptions { Database = server, Data = place.Data, Keys = place.Keys }
            : new StoreOptions { Database = place.Database, Keys = place.Keys };
        return (parsed.GetValue(Source), parsed.GetValue(Offsite)) switch
        {
            ({ } file, null) => await FromFileAsync(Path.GetFullPath(file), options, place),
            (null, { } url) => await FromOffsiteAsync(parsed, url, options, place, cancellationToken),
            _ => Failure.Wrong("restore-from-what"),
        };
    }

    private static async Task<int> FromFileAsync(string file, StoreOptions options, StorePlace place) => File.Exists(file)
        ? Say(await new Restore(options, TimeProvider.System).RunAsync(file), place)
        : Failure.Wrong("file-not-readable", file);

    private static async Task<int> FromOffsiteAsync(ParseResult parsed, string url, StoreOptions options, StorePlace place, CancellationToken cancellationToken)
    {
        if (OffsitePlace.Read(url) is not { } outside)
        {
            return Failure.Wrong("offsite-not-valid", Offsite.Name);
        }

        var reading = SettingSources.Read(parsed, ProgramEnvironment.Read());
        var opened = OffsiteSettings.WithSecret(reading, outside, Offsite.Name);
        return reading.Faults.Count > 0
            ? SettingFault.Say(reading.Faults)
            : Say(await new OffsiteRestore(options, TimeProvider.System).RunAsync(opened, cancellationToken), place);
    }

    private static int Say(BackupResult result, StorePlace place)
    {
        switch (result)
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
