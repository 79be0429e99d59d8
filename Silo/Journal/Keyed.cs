using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Journal;

/// <summary>
/// Marks queries that go by keys. Whatever their arguments are, their plan is the same; behind policies, to think it out
/// anew takes a database longer than the query itself.
/// </summary>
internal static class Keyed
{
    /// <summary>What such a query begins with.</summary>
    public const string Mark = "-- by keys";

    /// <summary>Marks a query.</summary>
    public static IQueryable<T> ByKeys<T>(this IQueryable<T> query) => query.TagWith(Mark["-- ".Length..]);
}
