using System.Collections.Frozen;
using System.Collections.Immutable;
using LokaalSignaal.Signals;

namespace LokaalSignaal.Silo.Imports;

/// <summary>The labels of one axis that a municipality has, by what people call them: ids and titles in any language.</summary>
/// <typeparam name="TId">The identity of a label.</typeparam>
public sealed class ImportLabels<TId>
    where TId : struct
{
    private readonly FrozenDictionary<string, TId> _ids;

    /// <summary>Takes the labels; where two have the same title, the first counts.</summary>
    public ImportLabels(IEnumerable<KeyValuePair<string, TId>> titles) =>
        _ids = titles.DistinctBy(t => Words.Plain(t.Key)).ToFrozenDictionary(t => Words.Plain(t.Key), t => t.Value);

    /// <summary>
    /// The labels that a cell names, apart by <c>;</c>, a line break, or a comma where the title itself has none.
    /// </summary>
    /// <param name="text">The cell.</param>
    /// <param name="all">Whether each name was known, and there weren't too many.</param>
    internal ImmutableArray<TId> Read(string text, out bool all)
    {
        var unknown = false;
        ImmutableArray<TId> found = [.. Parts(text).SelectMany(Ids).Distinct()];
        all = !unknown && found.Length <= SignalLimits.MostLabels;
        return found.Length <= SignalLimits.MostLabels ? found : found[..SignalLimits.MostLabels];

        IEnumerable<TId> Ids(string part)
        {
            if (_ids.TryGetValue(Words.Plain(part), out var id))
                return [id];
            if (part.Contains(','))
                return part.Split(',', Split).SelectMany(Ids);
            unknown = true;
            return [];
        }
    }

    private const StringSplitOptions Split = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    private static string[] Parts(string text) => text.Split([';', '\n', '\r'], Split);
}
