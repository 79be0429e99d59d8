using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LokaalSignaal.PersonalData;

namespace LokaalSignaal.Workflows.PersonalData;

/// <summary>
/// Finds what identifies a person in a text: national register and BIS numbers, bank accounts, e-mail addresses and
/// telephone numbers. It takes time in proportion to the text's length, whatever stands in it. It finds no names and
/// no addresses of houses: who reads its answer still has to read the text.
/// </summary>
public static class PersonalDataFinder
{
    /// <summary>Finds personal data.</summary>
    /// <param name="text">Any text, also one with lone surrogates.</param>
    /// <returns>The findings in the order of the text; no two overlap.</returns>
    public static ImmutableArray<Finding> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var visible = new VisibleText(text);
        var found = new List<Finding>();
        IdentityNumbers.Collect(visible, found);
        Ibans.Collect(visible, found);
        EmailAddresses.Collect(visible, found);
        PhoneNumbers.Collect(visible, found);
        return WithoutOverlap(found);
    }

    /// <summary>
    /// Findings that touch the same words become one over all of them, of the strictest kind: a mail address that
    /// holds somebody's national number is masked as that number. A phone number has no proof and gives way.
    /// </summary>
    private static ImmutableArray<Finding> WithoutOverlap(List<Finding> found)
    {
        found.Sort((one, other) => one.Start != other.Start ? one.Start - other.Start : other.Length - one.Length);
        var apart = new List<Finding>(found.Count);
        foreach (var finding in found)
        {
            if (apart.Count > 0 && finding.Start < apart[^1].End)
            {
                CollectionsMarshal.AsSpan(apart)[^1] = Union(apart[^1], finding);
            }
            else
            {
                apart.Add(finding);
            }
        }

        return [.. apart];
    }

    private static Finding Union(Finding one, Finding other)
    {
        var (strictest, weakest) = one.Kind <= other.Kind ? (one, other) : (other, one);
        return weakest.Kind == FindingKind.Phone && strictest.Kind != FindingKind.Phone
            ? strictest
            : strictest with { Start = one.Start, Length = Math.Max(one.End, other.End) - one.Start };
    }
}
