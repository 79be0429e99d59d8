namespace LokaalSignaal.Silo.Search;

/// <summary>What the index holds of a case.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="At">When it was given or opened: the order of what is found.</param>
/// <param name="Words">Its words, as <see cref="SearchWords"/> makes them.</param>
/// <param name="Facets">What lists filter by, as <see cref="Facet"/> makes them.</param>
public sealed record SearchDocument(string CaseId, DateTimeOffset At, string Words, string Facets)
{
    /// <summary>The words or facets of a text of them.</summary>
    internal static string[] Split(string? terms) => terms?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
}

/// <summary>Something that was found.</summary>
/// <param name="Id">Its place in the index: the later given, the higher.</param>
/// <param name="CaseId">The case.</param>
public readonly record struct SearchHit(long Id, string CaseId);
