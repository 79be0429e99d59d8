using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Cases;

/// <summary>
/// The place in a list after which the next stretch begins: the sort key and the case of the last item. A list that
/// changes meanwhile neither repeats an item nor leaves one out.
/// </summary>
/// <param name="Key">What the list is sorted by: milliseconds since 1970, or the number of a day.</param>
/// <param name="Case">The case of the last item.</param>
public readonly record struct PageCursor(long Key, CaseId Case)
{
    private const int Longest = 200;

    /// <summary>The key of items that have none, a term for one; they come last.</summary>
    public const long None = long.MaxValue;

    /// <summary>Reads what came in as <c>after</c>; false where no list ever gave it out.</summary>
    public static bool TryRead([NotNullWhen(true)] string? text, out PageCursor cursor)
    {
        cursor = default;
        if (text is not { Length: > 0 and <= Longest } || !Base64Url.IsValid(text))
        {
            return false;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('|');
        if (parts is not [var number, var id]
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
            || !CaseId.TryRead(id, out var last))
        {
            return false;
        }

        cursor = new PageCursor(key, last);
        return true;
    }

    /// <summary>The cursor of a stretch; none for the first.</summary>
    /// <exception cref="FormatException">It isn't one that a list gave out: ask <see cref="TryRead"/> first.</exception>
    public static PageCursor? Of(Paging paging) =>
        paging.After is not { } after ? null
        : TryRead(after, out var cursor) ? cursor
        : throw new FormatException("Not a place in a list.");

    /// <summary>The text that <see cref="TryRead"/> reads.</summary>
    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Key}|{Case}")));
}
