using LokaalSignaal.Signals;

namespace LokaalSignaal.Silo.Imports;

/// <summary>Reads whether a row is about a bottleneck or an opportunity.</summary>
internal static class NatureWords
{
    /// <summary>The nature that a cell names; null when it names neither or both.</summary>
    public static Nature? Read(string text)
    {
        var plain = Words.Plain(text);
        var bottleneck = Words.HoldsAny(plain, "knelpunt", "knelpunten", "probleem", "problemen", "drempel", "drempels", "hindernis", "klacht", "bottleneck", "problem", "obstacle");
        var opportunity = Words.HoldsAny(plain, "kans", "kansen", "opportuniteit", "opportuniteiten", "idee", "opportunity");
        return (bottleneck, opportunity) switch
        {
            (true, false) => Nature.Bottleneck,
            (false, true) => Nature.Opportunity,
            _ => null,
        };
    }
}
