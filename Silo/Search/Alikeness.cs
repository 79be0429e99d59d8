namespace LokaalSignaal.Silo.Search;

/// <summary>
/// How much texts are like one text: the cosine of their words, each weighed by how rare it is, and of the pieces of
/// those words, so that <c>herstelling</c> and <c>herstellen</c> meet, and <c>liftpanne</c> and <c>lift</c> a little.
/// </summary>
internal sealed class Alikeness
{
    private const double PieceWeight = 0.6;

    private readonly IReadOnlyDictionary<string, double> _words;
    private readonly HashSet<int> _pieces;
    private readonly Dictionary<int, double> _rareness = [];
    private readonly double _usual;
    private readonly double _length;

    /// <param name="words">The words of the text with their weights.</param>
    /// <param name="usual">The weight of a word that isn't known better.</param>
    /// <param name="others">The texts that it will be compared with: they tell which pieces are rare.</param>
    public Alikeness(IReadOnlyDictionary<string, double> words, double usual, IReadOnlyCollection<string[]> others)
    {
        (_words, _usual, _pieces) = (words, usual, Pieces(words.Keys));
        var counts = new Dictionary<int, int>();
        foreach (var piece in others.SelectMany(other => Pieces(other)))
        {
            counts[piece] = counts.GetValueOrDefault(piece) + 1;
        }

        foreach (var piece in _pieces.Concat(counts.Keys))
        {
            _rareness[piece] = PieceWeight * Math.Log(1 + ((others.Count + 1.0) / (counts.GetValueOrDefault(piece) + 1)));
        }

        _length = Length(words.Keys, _pieces);
    }

    /// <summary>From 0, nothing in common, to 1, the same words.</summary>
    public double Of(string[] other)
    {
        var pieces = Pieces(other);
        var length = Length(other, pieces);
        if (length == 0 || _length == 0)
        {
            return 0;
        }

        var words = other.Distinct().Where(_words.ContainsKey).Sum(word => Square(_words[word]));
        return Math.Min(1, (words + pieces.Where(_pieces.Contains).Sum(piece => Square(_rareness[piece]))) / (_length * length));
    }

    private double Length(IEnumerable<string> words, HashSet<int> pieces) => Math.Sqrt(
        words.Distinct().Sum(word => Square(_words.GetValueOrDefault(word, _usual))) + pieces.Sum(piece => Square(_rareness[piece])));

    private static double Square(double value) => value * value;

    private static HashSet<int> Pieces(IEnumerable<string> words)
    {
        var pieces = new HashSet<int>();
        foreach (var word in words.Where(word => word.Length >= 4))
        {
            var edged = $"^{word}$";
            for (var at = 0; at + 4 <= edged.Length; at++)
            {
                pieces.Add(string.GetHashCode(edged.AsSpan(at, 4), StringComparison.Ordinal));
                if (at + 5 <= edged.Length)
                {
                    pieces.Add(string.GetHashCode(edged.AsSpan(at, 5), StringComparison.Ordinal));
                }
            }
        }

        return pieces;
    }
}
