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

    /// <summary>
    /// Asks the process that owns the store; where nobody does, the command owns it for a while. A store on a server has no
    /// owner: the command is one more process on it.
    /// </summary>
    public static async Task<OwnerAnswer> AskAsync(StorePlace place, OwnerQuestion question, Action<string>? progress, CancellationToken cancellationToken)
    {
        switch (OpenedStore.Look(place))
        {
            case StoreOpening<bool>.Opened(false):
                return new OwnerAnswer(null, "store-missing", place.Folder);
            case StoreOpening<bool>.Refused(var refusal):
                return new OwnerAnswer(null, refusal.Code, refusal.Detail);
        }

        if (place.Server is not null)
        {
            return await BesideAsync(place, question, progress, cancellationToken);
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

    // What lies beside the store belongs to the processes that serve it: the command has a folder of its own.
    private static async Task<OwnerAnswer> BesideAsync(StorePlace place, OwnerQuestion question, Action<string>? progress, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("lokaalsignaal-");
        try
        {
            return await AloneAsync(place with { Data = folder.FullName }, question, progress, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<OwnerAnswer> AloneAsync(StorePlace place, OwnerQuestion question, Action<string>? progress, CancellationToken cancellationToken)
    {
        switch (OpenedStore.Open(place, TimeProvider.System))
        {
            case StoreOpening<OpenedStore>.Opened(var store):
                await using (store)
                {
                    return place.Server is null ? await SiloForAWhile.RunAsync(store, DoAsync) : await SiloForAWhile.BesideAsync(store, DoAsync);
                }

            case StoreOpening<OpenedStore>.Refused(var refusal):
                return new OwnerAnswer(null, refusal.Code, refusal.Detail);
            case var other:
                throw new InvalidOperationException($"Nothing is known of {other}.");
        }

        Task<OwnerAnswer> DoAsync(IServiceProvider silo) =>
            silo.GetRequiredService<Errands>().RunAsync(question, Say, cancellationToken).AsTask();

        ValueTask Say(string words)
        {
            progress?.Invoke(words);
            return ValueTask.CompletedTask;
        }
    }
}
