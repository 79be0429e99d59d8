using System.Globalization;
using System.Text;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Portal.Administration;

/// <summary>The short name that an owner has in addresses.</summary>
public static class ShortName
{
    private const int Longest = 40;

    /// <summary>What was typed, or when that is nothing a short name made of the name; none: it can't be one.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="name">The full name.</param>
    public static OwnerId? Of(string typed, string name)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return OwnerId.TryRead(typed.Trim().Length > 0 ? typed.Trim() : Made(name), out var id) && id != OwnerId.Platform ? id : null;
    }

    /// <summary>A short name made of a name: <c>Wijkgezondheidscentrum 't Ruggeveld</c> becomes <c>wijkgezondheidscentrum-t-ruggeveld</c>.</summary>
    public static string Made(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var made = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                made.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && made.Length > 0 && made[^1] != '-')
            {
                made.Append('-');
            }
        }

        return made.ToString(0, Math.Min(made.Length, Longest)).TrimStart([.. "0123456789-"]).TrimEnd('-');
    }
}
