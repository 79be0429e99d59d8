namespace LokaalSignaal.Portal.Tests.Api.Access;

/// <summary>How much was compared.</summary>
internal sealed class Counts
{
    private readonly SortedDictionary<int, int> _done = [];

    public int Asked { get; private set; }

    public int Allowed { get; private set; }

    /// <summary>How many people's lists.</summary>
    public int Lists { get; set; }

    public void Take(bool allowed)
    {
        Asked++;
        Allowed += allowed ? 1 : 0;
    }

    /// <summary>Something was done in earnest.</summary>
    public void Done(int status) => _done[status] = _done.GetValueOrDefault(status) + 1;

    public override string ToString() =>
        $"{Asked} asked, {Allowed} allowed, the lists of {Lists}, done in earnest: {string.Join(", ", _done.Select(one => $"{one.Value} × {one.Key}"))}";
}
