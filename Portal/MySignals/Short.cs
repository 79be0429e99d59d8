namespace LokaalSignaal.Portal.MySignals;

/// <summary>The beginning of a signal's words, for a list.</summary>
internal static class Short
{
    private const int Most = 110;

    /// <summary>The first line, cut at a word; none: there is no text any more.</summary>
    public static string? Of(string? text)
    {
        var line = text?.Trim().Split('\n', 2)[0].Trim();
        if (line is not { Length: > Most })
        {
            return line;
        }

        var end = line.LastIndexOf(' ', Most);
        return line[..(end > Most / 2 ? end : Most)].TrimEnd(',', '.', ' ') + "…";
    }
}
