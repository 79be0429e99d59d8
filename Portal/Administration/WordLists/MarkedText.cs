using System.Collections.Immutable;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Portal.Administration.WordLists;

/// <summary>A text in stretches: those that a list found are marked.</summary>
public static class MarkedText
{
    /// <summary>Cuts a text. Put together again the stretches are the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="evidence">What was found in it; stretches that overlap become one.</param>
    public static ImmutableArray<Stretch> Of(string text, IEnumerable<Evidence> evidence)
    {
        ArgumentNullException.ThrowIfNull(text);
        var stretches = ImmutableArray.CreateBuilder<Stretch>();
        var at = 0;
        foreach (var (start, end) in Merged(evidence, text.Length))
        {
            Add(at, start, marked: false);
            Add(start, end, marked: true);
            at = end;
        }

        Add(at, text.Length, marked: false);
        return stretches.ToImmutable();

        void Add(int from, int to, bool marked)
        {
            if (to > from)
            {
                stretches.Add(new Stretch(text[from..to], marked));
            }
        }
    }

    private static List<(int Start, int End)> Merged(IEnumerable<Evidence> evidence, int length)
    {
        var merged = new List<(int Start, int End)>();
        foreach (var found in evidence.Where(found => found.Start >= 0 && found.Start + found.Length <= length).OrderBy(found => found.Start))
        {
            var end = found.Start + found.Length;
            if (merged is [.., var last] && found.Start <= last.End)
            {
                merged[^1] = (last.Start, Math.Max(last.End, end));
            }
            else
            {
                merged.Add((found.Start, end));
            }
        }

        return merged;
    }
}

/// <summary>A stretch of a text.</summary>
/// <param name="Text">The words.</param>
/// <param name="Marked">Whether they were found.</param>
public sealed record Stretch(string Text, bool Marked);
