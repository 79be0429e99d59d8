namespace LokaalSignaal.Portal.Hosting.Settings;

/// <summary>How much two names differ.</summary>
internal static class Spelling
{
    /// <summary>How many letters must be put in, left out or replaced to make one of the other (Levenshtein's distance).</summary>
    public static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var before = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = before + (one[i - 1] == other[j - 1] ? 0 : 1);
                before = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
