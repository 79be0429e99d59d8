using System.Collections.Immutable;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Workflows.Triage;

/// <summary>What each list adds up to for one text.</summary>
internal sealed class Tally
{
    private const int MostEvidence = 20;

    private readonly double[] weights;
    private readonly ILookup<int, Hit> hits;
    private readonly FoldedText text;

    public Tally(FoldedText text, List<Hit> found, WordLists lists)
    {
        this.text = text;
        weights = new double[lists.Matcher.Labels];
        hits = found.ToLookup(hit => hit.Label);
        var shared = SharedBetween(found, lists);
        var times = new Dictionary<(int Label, WordListEntry Entry), int>();
        foreach (var hit in found)
        {
            var before = times[(hit.Label, hit.Entry)] = times.GetValueOrDefault((hit.Label, hit.Entry)) + 1;
            weights[hit.Label] += hit.Entry.Weight * Math.Pow(0.5, before - 1) / Math.Sqrt(shared[(AxisOf(hit.Label, lists), hit.At)]);
        }
    }

    /// <summary>The sum of a list, never below zero.</summary>
    public double Weight(int label) => Math.Max(0, weights[label]);

    /// <summary>The words that spoke for a list; at most twenty.</summary>
    public ImmutableArray<Evidence> Evidence(int label) =>
    [
        .. hits[label].Where(hit => hit.Entry.Weight > 0).Take(MostEvidence).Select(hit => Shown(hit)),
    ];

    private Evidence Shown(Hit hit)
    {
        var (first, last) = (text.Words[hit.At], text.Words[hit.End - 1]);
        return new Evidence(first.Start, last.Start + last.Length - first.Start, hit.Entry.Written);
    }

    /// <summary>How many lists of one axis know each word.</summary>
    private static Dictionary<(int Axis, int Word), int> SharedBetween(List<Hit> found, WordLists lists)
    {
        var shared = new Dictionary<(int Axis, int Word), int>();
        foreach (var hit in found)
        {
            var key = (AxisOf(hit.Label, lists), hit.At);
            shared[key] = shared.GetValueOrDefault(key) + 1;
        }

        return shared;
    }

    private static int AxisOf(int label, WordLists lists) =>
        label < WordLists.FirstTheme ? 0 : label < lists.FirstTargetGroup ? 1 : 2;
}
