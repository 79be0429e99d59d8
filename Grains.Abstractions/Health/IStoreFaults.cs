using LokaalSignaal.Cases;

namespace LokaalSignaal.Health;

/// <summary>Tells a store that is out of reach for now from a fault of the program.</summary>
public interface IStoreFaults
{
    /// <summary>What a failure means for whoever asked.</summary>
    /// <returns>
    /// <see cref="Answer.Unavailable"/> or <see cref="Answer.Unknown"/>: ask again later; none: the program is wrong.
    /// </returns>
    Answer? MeaningOf(Exception failure);
}
