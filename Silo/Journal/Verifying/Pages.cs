using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Journal.Verifying;

/// <summary>Reads a long table page by page: two of them can be read side by side on one connection.</summary>
internal static class Pages
{
    private const int Rows = 1000;

    /// <param name="rows">The rows, in the order of their number.</param>
    /// <param name="number">The number of a row.</param>
    /// <param name="beyond">Tells which rows have a higher number.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async IAsyncEnumerable<TRow> Of<TRow>(
        IQueryable<TRow> rows,
        Func<TRow, long> number,
        Func<long, Expression<Func<TRow, bool>>> beyond,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRow : class
    {
        var page = await rows.AsNoTracking().Take(Rows).ToListAsync(cancellationToken).ConfigureAwait(false);
        while (page.Count > 0)
        {
            foreach (var row in page)
            {
                yield return row;
            }

            page = await rows.AsNoTracking().Where(beyond(number(page[^1]))).Take(Rows).ToListAsync(cancellationToken)
                .ConfigureAwait(false);
        }
    }
}
