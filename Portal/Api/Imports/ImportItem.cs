using System.Collections.Immutable;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Portal.Api.Imports;

/// <summary>What became of a file.</summary>
/// <param name="Rows">Rows that hold anything, the header not among them.</param>
/// <param name="Created">Rows that became a signal, or would in a dry run.</param>
/// <param name="Skipped">Rows that were there already.</param>
/// <param name="Refused">Rows that can't become a signal; each has a finding.</param>
/// <param name="Findings">What there is to tell, in the order of the file.</param>
public sealed record ImportItem(int Rows, int Created, int Skipped, int Refused, ImmutableArray<ImportFindingItem> Findings)
{
    internal static ImportItem Of(ImportReport report) => new(
        report.Rows,
        report.Created,
        report.Skipped,
        report.Refused,
        [.. report.Findings.Select(ImportFindingItem.Of)]);
}

/// <summary>Something to tell about a row.</summary>
/// <param name="Row">The row's number as a spreadsheet shows it; 0: the file as a whole.</param>
/// <param name="Column">The name above the column; null: the whole row.</param>
/// <param name="Code">The stable code.</param>
/// <param name="Message">A sentence. Never what a cell holds.</param>
public sealed record ImportFindingItem(int Row, string? Column, string Code, string Message)
{
    internal static ImportFindingItem Of(ImportFinding finding) =>
        new(finding.Row, finding.Column, finding.Code, ImportSentences.Of(finding));
}
