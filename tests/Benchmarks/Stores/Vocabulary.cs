using LokaalSignaal.Silo.Search;

namespace LokaalSignaal.Benchmarks.Stores;

/// <summary>Made-up words that occur as often as words do: a few everywhere, most of them seldom (Zipf).</summary>
internal sealed class Vocabulary
{
    private const int Size = 40_000;

    private static readonly string[] Heads = ["huur", "woon", "zorg", "school", "dienst", "bel", "trap", "lift", "water", "geld", "kind", "ouder", "buurt", "straat", "werk"];
    private static readonly string[] Middles = ["", "ba", "ko", "li", "ste", "ver", "on", "ro", "mi", "ta", "de", "pu", "ni", "sa"];
    private static readonly string[] Tails = ["ing", "er", "heid", "plek", "nood", "dag", "prijs", "punt", "kant", "loos", "baar", "schap"];

    private readonly string[] _words;
    private readonly string[] _stems;
    private readonly double[] _sums;

    public Vocabulary()
    {
        var chance = new Random(1);
        _words = [.. Enumerable.Range(0, Size).Select(at => Word(chance, at)).Distinct()];
        _stems = [.. _words.Select(SearchWords.Stem)];
        _sums = new double[_words.Length];
        var sum = 0.0;
        for (var at = 0; at < _sums.Length; at++)
        {
            _sums[at] = sum += 1 / Math.Pow(at + 8, 1.02);
        }
    }

    public (string Text, string Stems) Sentence(Random chance, int words)
    {
        var picked = Enumerable.Range(0, words).Select(_ => Pick(chance)).ToArray();
        return (string.Join(' ', picked.Select(at => _words[at])), string.Join(' ', picked.Select(at => _stems[at])));
    }

    /// <summary>A word, by how frequent it is: 0 is the most frequent.</summary>
    public string At(int rank) => _words[rank];

    public string Any(Random chance) => _words[Pick(chance)];

    private static string Word(Random chance, int at) =>
        Heads[at % Heads.Length] + Middles[chance.Next(Middles.Length)] + Middles[chance.Next(Middles.Length)]
        + Middles[chance.Next(Middles.Length)] + Tails[chance.Next(Tails.Length)];

    private int Pick(Random chance)
    {
        var at = Array.BinarySearch(_sums, chance.NextDouble() * _sums[^1]);
        return Math.Min(at < 0 ? ~at : at, _words.Length - 1);
    }
}
