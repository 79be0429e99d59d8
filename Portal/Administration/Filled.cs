using System.Globalization;

namespace LokaalSignaal.Portal.Administration;

/// <summary>What was filled in in one of a page's forms, to read it and to show it again when it wasn't accepted.</summary>
/// <param name="Form">What was sent; none: nothing was.</param>
public sealed record Filled(IFormCollection? Form)
{
    private const string Handler = "_handler";

    /// <summary>Nothing was sent.</summary>
    public static Filled Nothing { get; } = new((IFormCollection?)null);

    /// <summary>A field's text; empty: there is none.</summary>
    public string Of(string field) => Form?[field].ToString().Trim() ?? "";

    /// <summary>A field's text, or else what stands there before anything is typed.</summary>
    public string Or(string field, string before) => Form?.ContainsKey(field) == true ? Of(field) : before;

    /// <summary>A field's day, or else the day that stands there before anything is typed.</summary>
    public string Or(string field, DateOnly? before) => Or(field, Written(before));

    /// <summary>The values of a field of several.</summary>
    public IEnumerable<string> All(string field) => Form is null ? [] : Form[field].OfType<string>();

    /// <summary>Whether a field of several holds a value.</summary>
    public bool Has(string field, string value) => All(field).Contains(value);

    /// <summary>A field's day; none: it is empty, or no day.</summary>
    public DateOnly? Day(string field) =>
        DateOnly.TryParseExact(Of(field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Whether a field holds a day, or is left empty where it may.</summary>
    public bool IsDay(string field, bool needed) => Day(field) is not null || (!needed && Of(field).Length == 0);

    /// <summary>The key of a form: what it was sent with, so that sending it again does the deed once; or a new one.</summary>
    public string KeyOf(string form) => Of(Handler) == form ? FormKey.Of(Of(FormKey.Name)).Value : FormKey.New();

    private static string Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
