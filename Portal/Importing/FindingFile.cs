using System.Buffers;
using System.Globalization;
using System.Text;
using LokaalSignaal.Identity;
using LokaalSignaal.Imports;
using LokaalSignaal.Portal.Api.Imports;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.SignIn;

namespace LokaalSignaal.Portal.Importing;

/// <summary>The findings of an import as a CSV that opens in Excel as it is used in Belgium: semicolons, and UTF-8 with its mark.</summary>
public static class FindingFile
{
    /// <summary>The name in the address.</summary>
    public const string Name = "rijen.csv";

    // What a spreadsheet would take for a formula.
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r");

    /// <summary>Maps the file.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet($"{Addresses.Import}/{{id}}/{Name}", SaveAsync)
            .RequireAuthorization(policy => policy.RequireRole(nameof(Role.Processor)))
            .ExcludeFromDescription();

    /// <summary>Writes the file.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="sentence">The sentence of each.</param>
    /// <param name="heads">What stands above the three columns.</param>
    public static string Write(IEnumerable<ImportFinding> findings, Func<ImportFinding, string> sentence, params string[] heads)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(sentence);
        var csv = new StringBuilder().AppendJoin(';', heads.Select(Cell)).Append("\r\n");
        foreach (var finding in findings)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{finding.Row};{Cell(finding.Column ?? "")};{Cell(sentence(finding))}\r\n");
        }

        return csv.ToString();
    }

    private static string Cell(string text)
    {
        var safe = text.Length > 0 && Formula.Contains(text[0]) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(";\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static async Task<IResult> SaveAsync(
        string id,
        HttpContext context,
        Viewers viewers,
        UploadedFiles files,
        Microsoft.Extensions.Localization.IStringLocalizer<ImportTexts> words)
    {
        var viewer = await viewers.FindAsync(Ticket.Of(context.User), context.RequestAborted);
        if (viewer is null || files.Find(id, viewer.Actor)?.State is not ImportState.Ended { Result: ImportResult.Read read })
        {
            return Results.NotFound();
        }

        var csv = Write(read.Report.Findings, ImportSentences.Of, words["Row"], words["Column"], words["Why"]);
        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv)], "text/csv; charset=utf-8", Name);
    }
}
