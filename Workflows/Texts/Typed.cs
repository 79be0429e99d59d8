using LokaalSignaal.Cases;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.PersonalData;

namespace LokaalSignaal.Workflows.Texts;

/// <summary>What may be typed. Texts are kept as they were typed, but for line ends, edges and marks that turn the reading direction.</summary>
public static class Typed
{
    /// <summary>Why a text can't be taken; none: it can.</summary>
    /// <param name="text">The text.</param>
    /// <param name="field">Its field, for the sentence.</param>
    /// <param name="least">The fewest characters after trimming.</param>
    /// <param name="most">The most UTF-16 code units.</param>
    public static Refusal? Check(string? text, string field, int least, int most)
    {
        if ((text?.Length ?? 0) > most)
        {
            return Refusals.TooLong(field, most);
        }

        if (text is not null && !IsSound(text))
        {
            return Refusals.TextNotValid(field);
        }

        return (text?.Trim().Length ?? 0) < least ? Refusals.TooShort(field, least) : null;
    }

    /// <summary>As <see cref="Check"/>, for what stands in one line, such as a name: others send it on in letters.</summary>
    public static Refusal? CheckLine(string? text, string field, int least, int most) =>
        Check(text, field, least, most)
        ?? (text?.AsSpan().Trim().ContainsAny('\n', '\r', '\t') == true || text?.Contains("://", StringComparison.Ordinal) == true ? Refusals.TextNotValid(field) : null);

    /// <summary>The first refusal of several checks; none: all is well.</summary>
    public static Refusal? First(params ReadOnlySpan<Refusal?> checks)
    {
        foreach (var check in checks)
        {
            if (check is not null)
            {
                return check;
            }
        }

        return null;
    }

    /// <summary>The text as it is kept: line ends as <c>\n</c>, no blank edges, no marks that override the reading direction.</summary>
    public static string? Tidy(string? text)
    {
        var tidy = text is null ? "" : string.Concat(text.ReplaceLineEndings("\n").Where(c => !TurnsDirection(c))).Trim();
        return tidy.Length == 0 ? null : tidy;
    }

    /// <summary>The text as it is kept, with identity numbers and bank accounts masked, whatever the writer wanted.</summary>
    public static string? Safe(string? text) =>
        Tidy(text) is { } tidy
            ? Masking.All(tidy, [.. PersonalDataFinder.Find(tidy).Where(finding => finding.IsAlwaysMasked)])
            : null;

    /// <summary>The text as it is kept, with everything masked that looks like personal data.</summary>
    public static string? Masked(string? text) =>
        Tidy(text) is { } tidy ? Masking.All(tidy, PersonalDataFinder.Find(tidy)) : null;

    /// <summary>Whether a text has whole characters only, and no control characters but line ends and tabs.</summary>
    public static bool IsSound(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(c) || (char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
            {
                return false;
            }
        }

        return true;
    }

    // Embeddings, overrides and isolates (Unicode Standard Annex 9): in a short Dutch text they only mislead its reader.
    private static bool TurnsDirection(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
