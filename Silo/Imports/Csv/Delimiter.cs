namespace LokaalSignaal.Silo.Imports.Csv;

/// <summary>What stands between the cells of a text file: <c>;</c>, a tab or a comma.</summary>
internal static class Delimiter
{
    /// <summary>For a file of one column: a character that no file has.</summary>
    public const string None = "\u001F";

    // In the order of preference when nothing else decides: a Belgian Excel writes semicolons.
    private const string Candidates = ";\t,";

    private const int MostRecords = 50;

    /// <summary>A first line <c>sep=;</c>, with which Excel is told the delimiter; null when there is none.</summary>
    /// <param name="sample">The beginning of the file.</param>
    public static char? Declared(ReadOnlySpan<char> sample) =>
        sample.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && sample.Length > 4
        && (sample.Length == 5 || sample[5] is '\r' or '\n')
            ? sample[4]
            : null;

    /// <summary>Finds the delimiter: the one that most rows have as often as the header has it, outside quotes.</summary>
    /// <param name="sample">The beginning of the file.</param>
    public static string Of(ReadOnlySpan<char> sample)
    {
        var records = Counts(sample);
        return Enumerable.Range(0, Candidates.Length)
            .Where(c => records.Count > 0 && records[0][c] > 0)
            .OrderByDescending(c => records.Count(r => r[c] == records[0][c]))
            .ThenByDescending(c => records[0][c])
            .Select(c => Candidates[c].ToString())
            .FirstOrDefault(None);
    }

    // How often each candidate stands outside quotes, in each row that holds anything.
    private static List<int[]> Counts(ReadOnlySpan<char> sample)
    {
        var records = new List<int[]>();
        var counts = new int[Candidates.Length];
        var (quoted, filled, previous) = (false, false, '\n');
        foreach (var c in sample)
        {
            if (c == '"')
                quoted = !quoted && Opens(previous);
            else if (!quoted && filled && c is ('\r' or '\n'))
                (counts, filled) = (Close(records, counts), false);
            else if (!quoted && Candidates.IndexOf(c) is >= 0 and var candidate)
                counts[candidate]++;
            filled |= c is not ('\r' or '\n');
            previous = c;
            if (records.Count == MostRecords)
                return records;
        }

        if (records.Count == 0)
            records.Add(counts);
        return records;
    }

    // Only at the start of a cell, for 5" is a measure; or doubled, which is a quote within quotes.
    private static bool Opens(char previous) => previous is '"' or '\r' or '\n' || Candidates.Contains(previous);

    private static int[] Close(List<int[]> records, int[] counts)
    {
        records.Add(counts);
        return new int[counts.Length];
    }
}
