namespace LokaalSignaal.Imports;

/// <summary>The name above a column.</summary>
public static class ColumnName
{
    /// <summary>Two names are the same when they are this, whatever their capitals.</summary>
    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    /// <summary>
    /// The name with every run of white space as one space and none around it. Form tools put line breaks and
    /// no-break spaces into their questions, and nobody types those into a map.
    /// </summary>
    public static string Normal(string name) =>
        string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimStart('\uFEFF');
}
