using System.Collections.Immutable;

namespace LokaalSignaal.Imports;

/// <summary>What became of a file, or would become of it in a dry run.</summary>
/// <param name="Rows">Rows that hold anything, the header not among them: created + skipped + refused.</param>
/// <param name="Created">Rows that became a signal.</param>
/// <param name="Skipped">Rows that were there already.</param>
/// <param name="Refused">Rows that can't become a signal; each has a finding.</param>
/// <param name="Findings">What there is to tell, in the order of the file.</param>
public sealed record ImportReport(
    int Rows, int Created, int Skipped, int Refused, ImmutableArray<ImportFinding> Findings);
