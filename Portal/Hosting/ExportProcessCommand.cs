using System.CommandLine;
using LokaalSignaal.Workflows.Processes;
using LokaalSignaal.Workflows.Processes.Elsa;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>Writes the file of a process as another program reads it.</summary>
internal static class ExportProcessCommand
{
    private const string Elsa = "elsa";

    private static readonly Argument<string> Drawing = new("FILE") { Description = "The file of a process." };
    private static readonly Option<string> To = new("--to") { Description = "For which program: elsa (Elsa Workflows 3).", DefaultValueFactory = _ => Elsa };

    public static Command Make()
    {
        var command = new Command("export-process", "Writes the file of a process as another program reads it.") { Drawing, To };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (file, to) = (parsed.GetValue(Drawing)!, parsed.GetValue(To)!);
        if (to != Elsa)
        {
            return Failure.Wrong("choice-not-valid", "--to", to, Elsa);
        }

        if (await ReadableFile.TextAsync(file, cancellationToken) is not { } text)
        {
            return Failure.Wrong("file-not-readable", file);
        }

        var reading = DefinitionFile.Parse(text);
        var faults = reading.Faults.Length + (reading.Definition is { } read ? Checker.Check(read).Length : 0);
        if (reading.Definition is not { } definition || faults > 0)
        {
            return Failure.Say("process-unsound", faults);
        }

        Console.Write(ElsaFile.Write(definition));
        return 0;
    }
}
