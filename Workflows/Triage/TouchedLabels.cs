namespace LokaalSignaal.Workflows.Triage;

/// <summary>What the lists have to say about one word: of each list the most exact entry, unless a phrase covers it.</summary>
internal ref struct TouchedLabels(Hit?[] best, int[] coveredTo, int at, List<Hit> hits)
{
    private bool any;

    public void Offer(Hit hit)
    {
        if (at >= coveredTo[hit.Label] && (best[hit.Label] is not { } other || hit.Entry.Exactness > other.Entry.Exactness))
        {
            best[hit.Label] = hit;
            any = true;
        }
    }

    public readonly void Settle()
    {
        for (var label = 0; any && label < best.Length; label++)
        {
            if (best[label] is { } hit)
            {
                hits.Add(hit);
                (best[label], coveredTo[label]) = (null, hit.End);
            }
        }
    }
}
