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

    /// <summary>The notes, those that say the same of one column together, in the order of the first row of each.</summary>
    /// <param name="sentence">The sentence of a finding.</param>
    public ImmutableArray<ImportNote> Grouped(Func<ImportFinding, string> sentence) =>
    [
        .. Notes.GroupBy(note => (note.Column, Sentence: sentence(note)))
            .Select(same => new ImportNote(same.Key.Column, same.Key.Sentence, [.. same.Select(note => note.Row).Distinct()])),
    ];

    private static bool IsOnlyTold(ImportFinding finding) => OnlyTold.Contains(finding.Code) || IsPersonalData(finding);
}

/// <summary>Something that is told of rows that went in, or were there already.</summary>
/// <param name="Column">The name above the column; none: the whole row.</param>
/// <param name="Sentence">What is told.</param>
/// <param name="Rows">The rows, in order.</param>
public sealed record ImportNote(string? Column, string Sentence, ImmutableArray<int> Rows);
