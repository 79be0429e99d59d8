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
    private static readonly Option<string> EditionChoice = new("--edition") { Description = "auto, embedded or cluster.", DefaultValueFactory = _ => "auto" };
    private static readonly Option<string> Role = new("--role") { Description = "both, portal or silo.", DefaultValueFactory = _ => "both" };

    public static RootCommand Root()
    {
        var root = new RootCommand("LokaalSignaal: portal and API.")
        {
            Port, Empty, EditionChoice, Role, StoreOptionsOf.Culture, StoreOptionsOf.Data, StoreOptionsOf.Keys, StoreOptionsOf.Database,
        };
        StoreCommands.SetAction(root, ServeAsync);
        return root;
    }

    private static async Task<int> ServeAsync(ParseResult parsed, StorePlace place, CancellationToken cancellationToken)
    {
        if (Unfit(parsed) is { } exit)
        {
            return exit;
        }

        switch (OpenedStore.Open(place, TimeProvider.System))
        {
            case StoreOpening<OpenedStore>.Opened(var store):
                await using (store)
                {
                    return await ServeAsync(store, Settings(parsed), cancellationToken);
                }

            case StoreOpening<OpenedStore>.Refused(var refusal):
                return Failure.Say(refusal);
            case var other:
                throw new InvalidOperationException($"Nothing is known of {other}.");
        }
    }

    private static async Task<int> ServeAsync(OpenedStore store, ServeSettings settings, CancellationToken cancellationToken)
    {
        var announcement = new Announcement(store, settings);
        announcement.Begin();
        await new InventedYear(store, TimeProvider.System).EnsureAsync(DemonstrationAccounts.Password, !settings.Empty, cancellationToken);
        return await PortalHost.RunAsync(store, settings, announcement.Ready, cancellationToken);
    }

    private static int? Unfit(ParseResult parsed)
    {
        var (port, edition, role) = (parsed.GetValue(Port), parsed.GetValue(EditionChoice)!, parsed.GetValue(Role)!);
        return port is < 0 or > 65535 ? Failure.Wrong("port-not-valid")
            : edition is not ("auto" or "embedded" or "cluster") ? Failure.Wrong("choice-not-valid", "--edition", edition, "auto, embedded, cluster")
            : role is not ("both" or "portal" or "silo") ? Failure.Wrong("choice-not-valid", "--role", role, "both, portal, silo")
            : edition == "cluster" ? Failure.Say("cluster-missing", Edition.Missing)
            : role != "both" ? Failure.Say("role-not-possible", role)
            : null;
    }

    private static ServeSettings Settings(ParseResult parsed) =>
        new(parsed.GetValue(Port), parsed.GetValue(Empty), parsed.GetValue(StoreOptionsOf.Culture) ?? "nl-BE");
}
