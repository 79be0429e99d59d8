namespace LokaalSignaal.Silo.Documents.Packages;

/// <summary>Where a link in a package leads.</summary>
internal static class Link
{
    /// <summary>Whether it leads out of the package: with a scheme, to another machine, or up and away.</summary>
    public static bool LeadsElsewhere(string link) =>
        link is ['/' or '\\', ..] || link.StartsWith("../", StringComparison.Ordinal) || link.StartsWith("..\\", StringComparison.Ordinal)
        || (SchemeOf(link) is { Length: > 0 } scheme && !scheme.Equals("data", StringComparison.OrdinalIgnoreCase));

    private static string SchemeOf(string link)
    {
        var end = link.AsSpan().IndexOfAny(':', '/', '#');
        return end > 0 && link[end] == ':' ? link[..end] : "";
    }
}
