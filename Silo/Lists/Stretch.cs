using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Signals;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Lists;

/// <summary>
/// A stretch of a sorted list, found from where the one before ended: a deep page costs as much as the first. What has
/// no term comes after what has one, which is a list of its own to the database.
/// </summary>
internal static class Stretch
{
    public static async ValueTask<PageOf<Hit<T>>> ReadAsync<T>(
        IQueryable<Hit<T>> hits,
        ListOrder order,
        Paging paging,
        CancellationToken cancellationToken)
    {
        Check(paging);
        var after = PageCursor.Of(paging);
        var found = order == ListOrder.Due
            ? await ByTermAsync(hits, after, paging.Limit + 1, cancellationToken)
            : await Sorted(hits, order, after).Take(paging.Limit + 1).ToListAsync(cancellationToken);
        return Page(found, order, paging.Limit);
    }

    /// <summary>A stretch of a list that is woven of several, which may overlap.</summary>
    public static async ValueTask<PageOf<Hit<T>>> ReadAsync<T>(
        IReadOnlyCollection<IQueryable<Hit<T>>> parts,
        ListOrder order,
        Paging paging,
        CancellationToken cancellationToken)
    {
        var pages = new List<PageOf<Hit<T>>>(parts.Count);
        foreach (var part in parts)
        {
            pages.Add(await ReadAsync(part, order, paging, cancellationToken));
        }

        if (pages is [var only])
        {
            return only;
        }

        var all = InOrder(pages.SelectMany(page => page.Items).DistinctBy(hit => hit.CaseId), order).ToArray();
        var shown = all.Take(paging.Limit).ToImmutableArray();
        var more = all.Length > shown.Length || pages.Exists(page => page.Next is not null);
        return new PageOf<Hit<T>>(shown, more && shown is [.., var last] ? CursorOf(last, order).ToString() : null);
    }

    private static IEnumerable<Hit<T>> InOrder<T>(IEnumerable<Hit<T>> hits, ListOrder order) => order switch
    {
        ListOrder.Oldest => hits.OrderBy(hit => hit.At).ThenBy(hit => hit.CaseId, StringComparer.Ordinal),
        ListOrder.Due => hits.OrderBy(hit => hit.Due ?? DateOnly.MaxValue).ThenBy(hit => hit.Due is null).ThenBy(hit => hit.CaseId, StringComparer.Ordinal),
        _ => hits.OrderByDescending(hit => hit.At).ThenByDescending(hit => hit.CaseId, StringComparer.Ordinal),
    };

    /// <summary>Makes a stretch of what was found: one more than wanted tells that there is more.</summary>
    public static PageOf<Hit<T>> Page<T>(IReadOnlyList<Hit<T>> found, ListOrder order, int limit) =>
        found.Count > limit
            ? new PageOf<Hit<T>>([.. found.Take(limit)], CursorOf(found[limit - 1], order).ToString())
            : new PageOf<Hit<T>>([.. found], null);

    /// <exception cref="ArgumentOutOfRangeException">The stretch is too large, or empty.</exception>
    public static void Check(Paging paging)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(paging.Limit, 1, nameof(paging));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(paging.Limit, Paging.Most, nameof(paging));
    }

    private static PageCursor CursorOf<T>(Hit<T> hit, ListOrder order) => new(
        order != ListOrder.Due ? hit.At.ToUnixTimeMilliseconds() : hit.Due?.DayNumber ?? PageCursor.None,
        CaseId.Of(hit.CaseId));

    private static IQueryable<Hit<T>> Sorted<T>(IQueryable<Hit<T>> hits, ListOrder order, PageCursor? after)
    {
        var (id, at) = after is { } cursor ? (cursor.Case.ToString(), Moment(cursor.Key)) : (null, default);
        if (order == ListOrder.Oldest)
        {
            var later = id is null ? hits : hits.Where(hit => hit.At >= at && (hit.At > at || hit.CaseId.CompareTo(id) > 0));
            return later.OrderBy(hit => hit.At).ThenBy(hit => hit.CaseId);
        }

        var earlier = id is null ? hits : hits.Where(hit => hit.At <= at && (hit.At < at || hit.CaseId.CompareTo(id) < 0));
        return earlier.OrderByDescending(hit => hit.At).ThenByDescending(hit => hit.CaseId);
    }

    private static async ValueTask<List<Hit<T>>> ByTermAsync<T>(
        IQueryable<Hit<T>> hits,
        PageCursor? after,
        int most,
        CancellationToken cancellationToken)
    {
        var inTerms = after is not { Key: PageCursor.None };
        var found = inTerms
            ? await WithTerm(hits, after).Take(most).ToListAsync(cancellationToken)
            : [];
        if (found.Count < most)
        {
            var rest = WithoutTerm(hits, inTerms ? null : after).Take(most - found.Count);
            found.AddRange(await rest.ToListAsync(cancellationToken));
        }

        return found;
    }

    private static IQueryable<Hit<T>> WithTerm<T>(IQueryable<Hit<T>> hits, PageCursor? after)
    {
        var due = hits.Where(hit => hit.Due != null);
        if (after is { } cursor)
        {
            var (id, day) = (cursor.Case.ToString(), Day(cursor.Key));
            due = due.Where(hit => hit.Due >= day && (hit.Due > day || hit.CaseId.CompareTo(id) > 0));
        }

        return due.OrderBy(hit => hit.Due).ThenBy(hit => hit.CaseId);
    }

    private static IQueryable<Hit<T>> WithoutTerm<T>(IQueryable<Hit<T>> hits, PageCursor? after)
    {
        var free = hits.Where(hit => hit.Due == null);
        if (after is { } cursor)
        {
            var id = cursor.Case.ToString();
            free = free.Where(hit => hit.CaseId.CompareTo(id) > 0);
        }

        return free.OrderBy(hit => hit.CaseId);
    }

    // A cursor of another order is no mistake worth an error: it leads to an end of the list.
    public static DateTimeOffset Moment(long key) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Math.Min(key, DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()));

    private static DateOnly Day(long key) => DateOnly.FromDayNumber((int)Math.Min(key, DateOnly.MaxValue.DayNumber));
}
