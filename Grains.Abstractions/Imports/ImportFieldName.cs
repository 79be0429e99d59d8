using System.Collections.Frozen;

namespace LokaalSignaal.Imports;

/// <summary>The names of fields in a map's JSON: <c>text</c>, <c>targetGroups</c>.</summary>
public static class ImportFieldName
{
    private static readonly FrozenDictionary<string, ImportField> Fields =
        Enum.GetValues<ImportField>().ToFrozenDictionary(Of, StringComparer.OrdinalIgnoreCase);

    /// <summary>A field's name.</summary>
    public static string Of(ImportField field)
    {
        var name = field.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>Reads a field's name, however it is capitalised; false when there is no such field.</summary>
    public static bool TryRead(string? name, out ImportField field)
    {
        field = default;
        return name is not null && Fields.TryGetValue(name, out field);
    }
}
