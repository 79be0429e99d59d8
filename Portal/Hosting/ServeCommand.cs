using System.CommandLine;
using LokaalSignaal.Silo.Demonstration;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>The command that serves portal and API; the other commands hang under it.</summary>
internal static class ServeCommand
{
    private static readonly Option<int> Port = new("--port") { Description = "The port on 127.0.0.1.", DefaultValueFactory = _ => 5080 };
    private static readonly Option<bool> Empty = new("--empty") { Description = "Begin with the set-up page instead of the demonstration." };
    private static readonly Option<string> Culture = new("--culture") { Description = "The language when nobody chose one.", DefaultValueFactory = _ => "nl-BE" };

    public static RootCommand Root()
    {
        var root = new RootCommand("LokaalSignaal: portal and API.") { Port, Empty, Culture, StoreOptionsOf.Data, StoreOptionsOf.Keys, StoreOptionsOf.Database };
        root.SetAction(ServeAsync);
        return root;
    }

    private static async Task<int> ServeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        switch (OpenedStore.Open(StoreOptionsOf.Place(parsed), TimeProvider.System))
        {
            case StoreOpening<OpenedStore>.Opened opened:
                await using (opened.Store)
                {
                    await new InventedYear(opened.Store, TimeProvider.System)
                        .EnsureAsync(DemonstrationAccounts.Password, !parsed.GetValue(Empty), cancellationToken);
                    return await PortalHost.RunAsync(opened.Store, Settings(parsed), cancellationToken);
                }

            case StoreOpening<OpenedStore>.Refused refused:
                return Failure.Say(refused.Refusal);
            case var other:
                throw new InvalidOperationException($"Nothing is known of {other}.");
        }
    }

    private static ServeSettings Settings(ParseResult parsed) =>
        new(parsed.GetValue(Port), parsed.GetValue(Empty), parsed.GetValue(Culture)!);
}
