using System.CommandLine;
using LokaalSignaal.Portal.Hosting.Settings;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>The command that serves portal and API; the other commands hang under it.</summary>
internal static class ServeCommand
{
    public static RootCommand Root()
    {
        var root = new RootCommand("LokaalSignaal: portal and API.");
        foreach (var option in KnownSettings.Options(KnownSettings.All))
        {
            root.Add(option);
        }

        root.SetAction(RunAsync);
        return root;
    }

    // Everything that was set is looked at before anything is opened.
    private static Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var reading = SettingSources.Read(parsed, ProgramEnvironment.Read());
        var place = StoreSettings.Of(reading);
        var settings = ServeSettings.Of(reading, place);
        return reading.Faults.Count > 0
            ? Task.FromResult(SettingFault.Say(reading.Faults))
            : ServeAsync(place, settings, cancellationToken);
    }

    private static async Task<int> ServeAsync(StorePlace place, ServeSettings settings, CancellationToken cancellationToken)
    {
        switch (OpenedStore.Open(place, TimeProvider.System))
        {
            case StoreOpening<OpenedStore>.Opened(var store):
                await using (store)
                {
                    return await ServeAsync(store, settings, cancellationToken);
                }

            case StoreOpening<OpenedStore>.Refused(var refusal):
                return Failure.Say(refusal);
            case var other:
                throw new InvalidOperationException($"Nothing is known of {other}.");
        }
    }

    // Once it serves, whoever asks is told; until then it is whoever starts it.
    private static async Task<int> ServeAsync(OpenedStore store, ServeSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            return await PortalHost.RunAsync(store, settings, cancellationToken);
        }
        catch (Exception trouble) when (new StoreFaults().MeaningOf(trouble) is not null)
        {
            return Failure.Say(new StoreRefusal("store-unwritable", trouble.GetBaseException().Message));
        }
    }
}
