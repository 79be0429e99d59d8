using System.CommandLine;
using LokaalSignaal.Portal.Hosting.Settings;
using LokaalSignaal.Silo.Backup;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>What commands about a store share.</summary>
internal static class StoreCommands
{
    /// <summary>A command about a store whose place makes sense.</summary>
    public static void SetAction(Command command, Func<ParseResult, StorePlace, CancellationToken, Task<int>> run) =>
        command.SetAction((parsed, cancellationToken) =>
        {
            var reading = SettingSources.Read(parsed, ProgramEnvironment.Read());
            var place = StoreSettings.Of(reading);
            return reading.Faults.Count > 0 ? Task.FromResult(SettingFault.Say(reading.Faults)) : run(parsed, place, cancellationToken);
        });

    /// <summary>A command that only a store on SQLite can take yet.</summary>
    public static void SetFileAction(Command command, Func<ParseResult, StorePlace, CancellationToken, Task<int>> run) =>
        SetAction(command, (parsed, place, cancellationToken) => place.Server is null
            ? run(parsed, place, cancellationToken)
            : Task.FromResult(Failure.Say("database-not-possible")));

    /// <summary>Asks the process that owns the store; where nobody does, the command owns it for a while.</summary>
    public static async Task<OwnerAnswer> AskAsync(StorePlace place, OwnerQuestion question, Action<string>? progress, CancellationToken cancellationToken)
    {
        if (!File.Exists(place.Database))
        {
            return new OwnerAnswer(null, "store-missing", place.Folder);
        }

        try
        {
            return await OwnerSocket.AskAsync(place.Folder, question, progress, cancellationToken)
                ?? await AloneAsync(place, question, progress, cancellationToken);
        }
        catch (IOException)
        {
            return new OwnerAnswer(null, "owner-gone");
        }
    }

    private static async Task<OwnerAnswer> AloneAsync(StorePlace place, OwnerQuestion question, Action<string>? progress, CancellationToken cancellationToken)
    {
        switch (OpenedStore.Open(place, TimeProvider.System))
        {
            case StoreOpening<OpenedStore>.Opened(var store):
                await using (store)
                {
                    return await SiloForAWhile.RunAsync(store, silo => silo.GetRequiredService<Errands>()
                        .RunAsync(question, Say, cancellationToken).AsTask());
                }

            case StoreOpening<OpenedStore>.Refused(var refusal):
                return new OwnerAnswer(null, refusal.Code, refusal.Detail);
            case var other:
                throw new InvalidOperationException($"Nothing is known of {other}.");
        }

        ValueTask Say(string words)
        {
            progress?.Invoke(words);
            return ValueTask.CompletedTask;
        }
    }
}
