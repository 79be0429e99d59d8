using System.CommandLine;
using LokaalSignaal.Silo.Hosting;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>Lets a signal go the whole way in a store that is thrown away, with the host and the engine of this edition.</summary>
internal static class SelfCheckCommand
{
    public static Command Make()
    {
        var command = new Command("self-check", "A signal goes the whole way in a store that is thrown away.");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("lokaalsignaal-self-check-");
        try
        {
            var outcome = await SelfCheck.RunAsync(StorePlace.In(Path.Combine(folder.FullName, "data")), TimeProvider.System, cancellationToken);
            if (outcome.Trouble is { } trouble)
            {
                return Failure.Say("self-check-failed", trouble);
            }

            Console.WriteLine(CommandTexts.Of("self-check-done", outcome.Host, outcome.Engine, outcome.Steps));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
