using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>The checker's verdict on the file of a process.</summary>
internal static class CheckProcessCommand
{
    private static readonly Argument<string> Drawing = new("FILE") { Description = "The file of a process." };
    private static readonly Option<bool> Json = new("--json") { Description = "The verdict as JSON." };

    public static Command Make()
    {
        var command = new Command("check-process", "The checker's verdict on the file of a process.") { Drawing, Json };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var file = parsed.GetValue(Drawing)!;
        if (await ReadableFile.TextAsync(file, cancellationToken) is not { } text)
        {
            return Failure.Wrong("file-not-readable", file);
        }

        var reading = DefinitionFile.Parse(text);
        Fault[] faults = [.. reading.Faults, .. reading.Definition is { } definition ? Checker.Check(definition) : []];
        Show(faults, parsed.GetValue(Json));
        return faults.Length == 0 ? 0 : Failure.Say("process-unsound", faults.Length);
    }

    private static void Show(Fault[] faults, bool asJson)
    {
        var told = faults.Select(fault => new
        {
            Step = fault.Step?.Value,
            fault.Code,
            Message = FaultTexts.Sentence(fault, CultureInfo.CurrentUICulture),
        }).ToArray();
        Console.WriteLine(asJson
            ? JsonSerializer.Serialize(new { Sound = told.Length == 0, Faults = told }, JsonSerializerOptions.Web)
            : told.Length == 0 ? CommandTexts.Of("process-sound")
            : string.Join(Environment.NewLine, told.Select(fault => fault.Step is null ? fault.Message : $"{fault.Step}: {fault.Message}")));
    }
}
