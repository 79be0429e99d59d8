using System.Globalization;
using LokaalSignaal.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace LokaalSignaal.Portal.Work;

/// <summary>The parts of an address' query, read with patience: what isn't understood isn't there.</summary>
public sealed class AddressParts
{
    private readonly Dictionary<string, StringValues> parts;

    private AddressParts(Dictionary<string, StringValues> parts) => this.parts = parts;

    /// <summary>The longest search.</summary>
    public const int LongestWords = 200;

    /// <summary>Reads an address, absolute or not.</summary>
    public static AddressParts Of(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var question = address.IndexOf('?', StringComparison.Ordinal);
        var end = address.IndexOf('#', StringComparison.Ordinal);
        var query = question < 0 || (end >= 0 && end < question) ? "" : address[question..(end < 0 ? address.Length : end)];
        return new AddressParts(QueryHelpers.ParseQuery(query));
    }

    /// <summary>A path with those parts that say something.</summary>
    public static string Write(string path, params ReadOnlySpan<(string Name, string? Value)> parts)
    {
        var written = path;
        foreach (var (name, value) in parts)
        {
            written = value is null ? written : QueryHelpers.AddQueryString(written, name, value);
        }

        return written;
    }

    /// <summary>A part as it is; none when it is missing or empty.</summary>
    public string? Text(string name) =>
        parts.TryGetValue(name, out var values) && values is [{ Length: > 0 } only, ..] ? only : null;

    /// <summary>All values of a part that comes several times, or with commas between.</summary>
    public IEnumerable<string> Texts(string name) =>
        parts.TryGetValue(name, out var values)
            ? values.SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            : [];

    /// <summary>Words to search for: no blank edges, not too long.</summary>
    public string? Words(string name)
    {
        var words = Text(name)?.Trim() ?? "";
        words = words.Length <= LongestWords ? words : words[..Whole(words)].TrimEnd();
        return words.Length == 0 ? null : words;
    }

    /// <summary>An identifier.</summary>
    public T? Id<T>(string name)
        where T : struct, IIdentifier<T> => T.TryRead(Text(name), out var id) ? id : null;

    /// <summary>A choice, by its name in small letters.</summary>
    public T? Choice<T>(string name)
        where T : struct, Enum
    {
        foreach (var choice in Enum.GetValues<T>())
        {
            if (string.Equals(Text(name), NameOf(choice), StringComparison.Ordinal))
            {
                return choice;
            }
        }

        return null;
    }

    /// <summary>Yes or no.</summary>
    public bool? YesOrNo(string name) => Text(name) switch { "yes" => true, "no" => false, _ => null };

    /// <summary>A day.</summary>
    public DateOnly? Day(string name) =>
        DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A whole number between bounds.</summary>
    public int? Number(string name, int least, int most) =>
        int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : null;

    /// <summary>A choice as it stands in an address.</summary>
    public static string NameOf<T>(T choice)
        where T : struct, Enum => choice.ToString().ToLowerInvariant();

    /// <summary>A choice that may not be made, as it stands in an address.</summary>
    public static string? NameOfAny<T>(T? choice)
        where T : struct, Enum => choice is { } made ? NameOf(made) : null;

    /// <summary>Yes or no as it stands in an address.</summary>
    public static string? Written(bool? yes) => yes switch { true => "yes", false => "no", _ => null };

    /// <summary>A day as it stands in an address.</summary>
    public static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // No half character at the end.
    private static int Whole(string words) => char.IsHighSurrogate(words[LongestWords - 1]) ? LongestWords - 1 : LongestWords;
}
