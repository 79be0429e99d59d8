using System.Collections.Immutable;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Workflows.Triage;

/// <summary>What each list adds up to for one text.</summary>
internal sealed class Tally
{
    private const int MostEvidence = 20;
    private const double Repeated = 0.5;

    private readonly double[] weights;
    private readonly ILookup<int, Hit> hits;
    private readonly FoldedText text;

    public Tally(FoldedText text, List<Hit> found, int labels)
    {
        this.text = text;
        weights = new double[labels];
        hits = found.ToLookup(hit => hit.Label);
        var times = new Dictionary<(int Label, WordListEntry Entry), int>();
        foreach (var hit in found)
        {
            var before = times.GetValueOrDefault((hit.Label, hit.Entry));
            times[(hit.Label, hit.Entry)] = before + 1;
            weights[hit.Label] += hit.Entry.Weight * Math.Pow(Repeated, before);
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
}
