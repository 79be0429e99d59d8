using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using LokaalSignaal.Identity;
using LokaalSignaal.Imports;
using LokaalSignaal.Portal.Api.Imports;
using LokaalSignaal.Silo.Backup;
using LokaalSignaal.Silo.Hosting;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>Reads a form export in.</summary>
internal static class ImportCommand
{
    private static readonly Option<string> Municipality = new("--municipality") { Description = "The id of the municipality.", Required = true };
    private static readonly Option<string> Export = new("--file") { Description = "The export, CSV or XLSX.", Required = true };
    private static readonly Option<string?> Map = new("--map") { Description = "A JSON file from column to field." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "What would become of it; nothing is kept." };
    private static readonly Option<bool> Json = new("--json") { Description = "The report as JSON." };
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerOptions.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Make()
    {
        var command = new Command("import", "Reads a form export in; the same file creates nothing twice.") { Municipality, Export, Map, DryRun, Json };
        StoreCommands.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, StorePlace place, CancellationToken cancellationToken)
    {
        var (municipality, file) = (parsed.GetValue(Municipality)!, Path.GetFullPath(parsed.GetValue(Export)!));
        if (!OwnerId.TryRead(municipality, out _))
        {
            return Failure.Wrong("municipality-not-valid", municipality);
        }

        if (!ReadableFile.Is(file))
        {
            return Failure.Wrong("file-not-readable", file);
        }

        return await MapAsync(parsed.GetValue(Map), cancellationToken) is ({ } exit, _) ? exit
            : await AskAsync(parsed, place, new ImportErrand(municipality, file, (await MapAsync(parsed.GetValue(Map), cancellationToken)).Map, parsed.GetValue(DryRun)), cancellationToken);
    }

    private static async Task<(int? Exit, ImmutableDictionary<string, string>? Map)> MapAsync(string? file, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return (null, null);
        }

        if (await ReadableFile.TextAsync(file, cancellationToken) is not { } text)
        {
            return (Failure.Wrong("file-not-readable", file), null);
        }

        try
        {
            var map = JsonSerializer.Deserialize<ImmutableDictionary<string, string>>(text);
            return map is null || map.ContainsValue(null!) ? (Failure.Wrong("map-not-valid", file), null) : (null, map);
        }
        catch (JsonException)
        {
            return (Failure.Wrong("map-not-valid", file), null);
        }
    }

    private static async Task<int> AskAsync(ParseResult parsed, StorePlace place, ImportErrand errand, CancellationToken cancellationToken)
    {
        Action<string>? progress = Console.IsErrorRedirected ? null : rows => Console.Error.Write($"\r{rows} ");
        var answer = await StoreCommands.AskAsync(place, Errands.ImportOf(errand), progress, cancellationToken);
        return answer.Result?.Deserialize<ImportReport>(JsonSerializerOptions.Web) is { } report
            ? Told(parsed, errand, report)
            : Refused(answer.Code ?? "failed", answer);
    }

    private static int Refused(string code, OwnerAnswer answer) => CommandTexts.Has(code)
        ? Failure.Say(code, answer.Detail)
        : Failure.Say("import-refused", ImportSentences.Of(new ImportFinding(0, null, code, answer.Detail ?? "")));

    private static int Told(ParseResult parsed, ImportErrand errand, ImportReport report)
    {
        var item = ImportItem.Of(report);
        if (parsed.GetValue(Json))
        {
            Console.WriteLine(JsonSerializer.Serialize(item, Readable));
            return 0;
        }

        foreach (var finding in item.Findings)
        {
            Console.WriteLine(CommandTexts.Of("import-row", finding.Row, finding.Column is { } column ? $", {column}" : "", finding.Message));
        }

        Console.WriteLine(CommandTexts.Of(errand.DryRun ? "import-dry" : "import-done", item.Rows, item.Created, item.Skipped, item.Refused));
        return 0;
    }
}
