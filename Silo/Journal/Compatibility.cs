namespace LokaalSignaal.Silo.Journal;

/// <summary>
/// Whether a program may use a store that a newer one brought further. What a migration adds, an older program passes
/// over; a migration that takes something away or gives it another meaning has a name that ends in <c>Breaking</c>, and
/// keeps older programs out. See docs/decisions/0010.
/// </summary>
internal static class Compatibility
{
    private const string Breaks = "Breaking";

    /// <summary>The migration that keeps a program out; none: it may come in.</summary>
    /// <param name="applied">The migrations of the store.</param>
    /// <param name="known">Those of the program.</param>
    public static string? Obstacle(IEnumerable<string> applied, IEnumerable<string> known) =>
        applied.Except(known).FirstOrDefault(IsBreaking);

    /// <summary>Whether older programs can't live beside a migration.</summary>
    public static bool IsBreaking(string migration) => migration.EndsWith(Breaks, StringComparison.Ordinal);
}
