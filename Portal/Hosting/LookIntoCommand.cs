using System.CommandLine;
using LokaalSignaal.Silo.Documents;
using LokaalSignaal.Silo.Documents.Apart;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>Looks into one document, from standard input: the portal calls it for each that is filed, and ends it when it takes too long.</summary>
internal static class LookIntoCommand
{
    private const string Name = "look-into";

    /// <summary>This program as what is called for a document.</summary>
    public static ProgramApart Program { get; } = ProgramApart.OwnOf(typeof(LookIntoCommand).Assembly.Location, Name);

    public static Command Make()
    {
        var command = new Command(Name, "Looks into a document, for the program itself.") { Hidden = true };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var given = Console.OpenStandardInput();
        await Inspector.AnswerAsync(given, Console.Out);
        return 0;
    }
}
