namespace LokaalSignaal.Silo.Search.Postgres;

/// <summary>One thing that what is found must have: one of some terms.</summary>
/// <param name="Terms">The terms; there may be very many of a beginning, and then it has none.</param>
/// <param name="Documents">In how many documents they are, at most.</param>
internal sealed record Wanted(long[] Terms, long Documents)
{
    /// <summary>How a word must begin; none: only the terms tell.</summary>
    public string? Beginning { get; init; }
}
