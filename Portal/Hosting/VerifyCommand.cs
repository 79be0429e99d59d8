using System.CommandLine;
using System.Data.Common;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Postgres;
using LokaalSignaal.Silo.Journal.Sqlite;
using LokaalSignaal.Silo.Keys;
using LokaalSignaal.Silo.People;
using LokaalSignaal.Silo.Signals;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>Checks journal, chains, texts and read models, as they are at one moment, whoever owns the store.</summary>
internal static class VerifyCommand
{
    public static Command Make()
    {
        var command = new Command("verify", "Checks journal, chain, texts and read models, also while the store is served.");
        StoreCommands.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, StorePlace place, CancellationToken cancellationToken)
    {
        switch (OpenedStore.Look(place))
        {
            case StoreOpening<bool>.Refused(var trouble):
                return Failure.Say(trouble);
            case StoreOpening<bool>.Opened(false):
                return Failure.Say("store-missing", place.Folder);
        }

        switch (KeyFolder.Open(place.Keys, storeExists: true))
        {
            case StoreOpening<KeyFolder>.Opened(var keys):
                using (keys)
                {
                    return await VerifyAsync(place, keys, cancellationToken);
                }

            case StoreOpening<KeyFolder>.Refused(var refusal):
                return Failure.Say(refusal);
            case var other:
                throw new InvalidOperationException($"Nothing is known of {other}.");
        }
    }

    private static async Task<int> VerifyAsync(StorePlace place, KeyFolder keys, CancellationToken cancellationToken)
    {
        try
        {
            var projector = new ReadModelProjector(new FollowCodes(keys), new PersonIndex(keys));
            var differences = await (place.Server is { } server
                ? PostgresVerification.RunAsync(server, place.Keys, projector, cancellationToken)
                : SqliteVerification.RunAsync(place.Database, place.Keys, projector, cancellationToken));
            foreach (var difference in differences)
            {
                Console.WriteLine($"{difference.Code} {difference.Place}");
            }

            return differences.IsEmpty ? Clean() : Failure.Say("verify-differs", differences.Length);
        }
        catch (DbException damage)
        {
            return Failure.Say("store-damaged", damage.Message);
        }
    }

    private static int Clean()
    {
        Console.WriteLine(CommandTexts.Of("verify-clean"));
        return 0;
    }
}
