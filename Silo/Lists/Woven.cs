using System.Collections.Immutable;
using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Lists;

/// <summary>
/// The parts that a list is woven of, read with one query. They may overlap: what is in several comes several times.
/// </summary>
/// <typeparam name="T">The row.</typeparam>
/// <param name="Parts">The parts.</param>
/// <param name="InStep">
/// Whether the database reads parts that lie in the order asked for in step with each other, and stops where enough is
/// found. Where it doesn't, each part is asked for its own beginning.
/// </param>
internal sealed record Woven<T>(ImmutableArray<IQueryable<Hit<T>>> Parts, bool InStep)
{
    /// <summary>How many are to be read to find so many different ones, most of the time.</summary>
    public int ToFind(int wanted) => Parts.Length == 1 ? wanted : wanted + (wanted / 2);

    /// <summary>The first of all parts together; there is one at least.</summary>
    /// <param name="most">How many.</param>
    /// <param name="sort">Sorts them, and leaves out what lies before.</param>
    public IQueryable<Hit<T>> First(int most, Func<IQueryable<Hit<T>>, IQueryable<Hit<T>>> sort)
    {
        var all = Arm(Parts[0], most, sort);
        foreach (var part in Parts.Skip(1))
        {
            all = all.Concat(Arm(part, most, sort));
        }

        return sort(all).Take(most);
    }

    private IQueryable<Hit<T>> Arm(IQueryable<Hit<T>> part, int most, Func<IQueryable<Hit<T>>, IQueryable<Hit<T>>> sort) =>
        InStep ? part : sort(part).Take(most);
}

/// <summary>Weaves lists.</summary>
internal static class Weaving
{
    /// <summary>Weaves a list of parts, as the database does it best.</summary>
    public static Woven<T> Weave<T>(this StoreContext context, IEnumerable<IQueryable<Hit<T>>> parts) => new([.. parts], context.ReadsUnionsInStep);
}
