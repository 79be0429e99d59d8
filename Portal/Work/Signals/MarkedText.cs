using System.Collections.Immutable;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Portal.Work.Signals;

/// <summary>A stretch of a text, marked or not.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsMarked">Whether they led to a proposal.</param>
public readonly record struct MarkedPiece(string Text, bool IsMarked);

/// <summary>A signal's text with the words marked that led to the proposal.</summary>
public static class MarkedText
{
    /// <summary>Cuts a text in stretches; together they are the text again.</summary>
    /// <param name="text">The text as it is now; it may be shorter than when it was read, after masking.</param>
    /// <param name="suggestion">The proposal; none: nothing is marked.</param>
    public static ImmutableArray<MarkedPiece> Of(string text, Suggestion? suggestion)
    {
        ArgumentNullException.ThrowIfNull(text);
        var pieces = ImmutableArray.CreateBuilder<MarkedPiece>();
        var at = 0;
        foreach (var (start, end) in Ranges(text.Length, suggestion))
        {
            var from = Math.Max(at, start);
            if (from < end)
            {
                Add(pieces, text[at..from], false);
                Add(pieces, text[from..end], true);
                at = end;
            }
        }

        Add(pieces, text[at..], false);
        return pieces.ToImmutable();
    }

    private static IEnumerable<(int Start, int End)> Ranges(int length, Suggestion? suggestion) => suggestion is null
        ? []
        : suggestion.Themes.SelectMany(theme => theme.Evidence)
            .Concat(suggestion.TargetGroups.SelectMany(group => group.Evidence))
            .Where(evidence => evidence.Start >= 0 && evidence.Length > 0 && evidence.Start < length)
            .Select(evidence => (evidence.Start, End: (int)Math.Min(length, (long)evidence.Start + evidence.Length)))
            .OrderBy(range => range.Start).ThenByDescending(range => range.End);

    private static void Add(ImmutableArray<MarkedPiece>.Builder pieces, string text, bool marked)
    {
        if (text.Length > 0)
        {
            pieces.Add(new MarkedPiece(text, marked));
        }
    }
}
