namespace LokaalSignaal.Silo.Search;

/// <summary>
/// What lists filter by, as words of the index: it is quicker to look two lists through together than to fetch every
/// found case only to leave it out. A facet is letters and digits only, so that it stays one word.
/// </summary>
internal static class Facet
{
    public const string Bundled = "bundledyes";
    public const string Loose = "bundledno";
    public const string Confirmed = "confirmedyes";
    public const string Unconfirmed = "confirmedno";
    public const string PutToMandatary = "puttomandatary";

    public static string Place(Shelf shelf) => Of($"in {shelf.Kind} ", shelf.Municipality);

    public static string Status(string status) => Of("status ", status);

    public static string Nature(string nature) => Of("nature ", nature);

    public static string Theme(string theme) => Of("theme ", theme);

    public static bool IsTheme(string facet) => facet.StartsWith(Theme(""), StringComparison.Ordinal);

    public static string Group(string group) => Of("group ", group);

    private static string Of(string name, string value) => string.Concat((name + value).Select(letter => letter switch
    {
        ' ' => "zq0",
        '-' => "zq1",
        '_' => "zq2",
        _ => letter.ToString(),
    }));
}
