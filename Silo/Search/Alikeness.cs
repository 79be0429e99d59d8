namespace LokaalSignaal.Silo.Search;

/// <summary>How much a text is like another: the cosine of their weighed words, and a little more for a theme in common.</summary>
internal sealed class Alikeness(IReadOnlyDictionary<string, double> words, HashSet<string> themes, Func<string, double> weight)
{
    private readonly double _length = Math.Sqrt(words.Values.Sum(value => value * value));

    public double Of(string text, HashSet<string> itsThemes, double themeWeight)
    {
        var (shared, length) = (0.0, 0.0);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct())
        {
            var value = weight(word);
            length += value * value;
            shared += words.ContainsKey(word) ? value * value : 0;
        }

        var cosine = length == 0 ? 0 : shared / (_length * Math.Sqrt(length));
        return Math.Min(1, cosine + (themes.Overlaps(itsThemes) ? themeWeight * (1 - cosine) : 0));
    }
}
