using System.Collections.Frozen;
using System.Collections.Immutable;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Portal.Importing;

/// <summary>The findings of an import, apart: rows that were refused, and what else there is to tell.</summary>
/// <param name="Refused">Why rows were refused.</param>
/// <param name="Notes">What was left out, skipped or masked in rows that went in.</param>
public sealed record ImportRows(ImmutableArray<ImportFinding> Refused, ImmutableArray<ImportFinding> Notes)
{
    private static readonly FrozenSet<string> OnlyTold = new[]
    {
        ImportCode.RowRepeats, ImportCode.NatureUnknown, ImportCode.PeopleUnknown, ImportCode.SinceUnknown,
        ImportCode.ThemeUnknown, ImportCode.TargetGroupUnknown, ImportCode.CharactersLost,
    }.ToFrozenSet();

    /// <summary>The findings of a report.</summary>
    public static ImportRows Of(ImportReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var told = report.Findings.ToLookup(IsOnlyTold);
        return new ImportRows([.. told[false]], [.. told[true]]);
    }

    /// <summary>Whether personal data was found.</summary>
    public static bool IsPersonalData(ImportFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Code.StartsWith("personal-data", StringComparison.Ordinal);
    }

    private static bool IsOnlyTold(ImportFinding finding) => OnlyTold.Contains(finding.Code) || IsPersonalData(finding);
}
