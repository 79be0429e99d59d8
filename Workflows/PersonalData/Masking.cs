using System.Collections.Immutable;
using System.Text;
using LokaalSignaal.PersonalData;

namespace LokaalSignaal.Workflows.PersonalData;

/// <summary>
/// Takes personal data out of a text as its giver decided. Each finding needs a decision, so that nobody's text
/// changes unseen; identity numbers and bank accounts are masked whatever that decision is.
/// </summary>
public static class Masking
{
    /// <summary>Applies what a giver decided.</summary>
    /// <param name="text">The text as it was searched.</param>
    /// <param name="findings">What was found in it, in order and without overlap.</param>
    /// <param name="decisions">A decision per finding, in any order.</param>
    public static MaskingResult Apply(
        string text,
        ImmutableArray<Finding> findings,
        IReadOnlyList<FindingDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(decisions);
        var open = findings.ToDictionary(finding => (finding.Start, finding.Length));
        var kept = new HashSet<Finding>();
        for (var index = 0; index < decisions.Count; index++)
        {
            var decision = decisions[index];
            if (!open.Remove((decision.Start, decision.Length), out var finding))
            {
                return new MaskingResult.Rejected(index);
            }

            if (decision.Decision == MaskOrKeep.Keep && !finding.IsAlwaysMasked)
            {
                kept.Add(finding);
            }
        }

        return open.Count > 0
            ? new MaskingResult.Undecided([.. findings.Where(finding => open.ContainsKey((finding.Start, finding.Length)))])
            : new MaskingResult.Masked(Replace(text, findings.Where(finding => !kept.Contains(finding))));
    }

    /// <summary>Masks every finding, where there is nobody to ask: an import.</summary>
    /// <param name="text">The text as it was searched.</param>
    /// <param name="findings">What was found in it, in order and without overlap.</param>
    public static string All(string text, ImmutableArray<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Replace(text, findings);
    }

    private static string Replace(string text, IEnumerable<Finding> findings)
    {
        var masked = new StringBuilder(text.Length);
        var from = 0;
        foreach (var finding in findings)
        {
            masked.Append(text, from, finding.Start - from).Append(Placeholders.Of(finding.Kind));
            from = finding.End;
        }

        return masked.Append(text, from, text.Length - from).ToString();
    }
}
