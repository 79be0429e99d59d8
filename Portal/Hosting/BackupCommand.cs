using System.CommandLine;
using LokaalSignaal.Silo.Hosting;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>Makes a consistent copy of the store, also while it is served.</summary>
internal static class BackupCommand
{
    private static readonly Argument<string> Target = new("FILE") { Description = "A file that isn't there yet." };

    public static Command Make()
    {
        var command = new Command("backup", "A consistent copy of the store, also while it is served; without its keys.") { Target };
        StoreCommands.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, StorePlace place, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(parsed.GetValue(Target)!);
        var answer = await StoreCommands.AskAsync(place, Errands.BackupTo(file), null, cancellationToken);
        if (answer.Code is { } code)
        {
            return Failure.Say(code, answer.Detail);
        }

        Console.WriteLine(CommandTexts.Of("backup-done", file));
        return 0;
    }
}
