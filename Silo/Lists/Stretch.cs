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
    public static ValueTask<PageOf<Hit<T>>> ReadAsync<T>(
        IQueryable<Hit<T>> hits,
        ListOrder order,
        Paging paging,
        CancellationToken cancellationToken) =>
        ReadAsync(new Woven<T>([hits], InStep: true), order, paging, cancellationToken);

    /// <summary>A stretch of a list that is woven of several.</summary>
    public static async ValueTask<PageOf<Hit<T>>> ReadAsync<T>(
        Woven<T> hits,
        ListOrder order,
        Paging paging,
        CancellationToken cancellationToken)
    {
        Check(paging);
        if (hits.Parts.IsEmpty)
        {
            return new PageOf<Hit<T>>([], null);
        }

        var (wanted, after) = (paging.Limit + 1, PageCursor.Of(paging));
        var found = new List<Hit<T>>(wanted);
        for (var more = true; more && found.Count < wanted;)
        {
            // What is in several parts comes several times, one after the other.
            var most = hits.ToFind(wanted - found.Count);
            var read = await FoundAsync(hits, order, after, most, cancellationToken);
            found.AddRange(read.DistinctBy(hit => hit.CaseId).Take(wanted - found.Count));
            (more, after) = (read.Count == most, read is [.., var last] ? CursorOf(last, order) : after);
        }

        return Page(found, order, paging.Limit);
    }

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

    private static async ValueTask<List<Hit<T>>> FoundAsync<T>(
        Woven<T> hits,
        ListOrder order,
        PageCursor? after,
        int most,
        CancellationToken cancellationToken) => order switch
        {
            ListOrder.Due => await ByTermAsync(hits, after, most, cancellationToken),
            ListOrder.Oldest => await hits.First(most, part => Later(part, after)).ToListAsync(cancellationToken),
            _ => await hits.First(most, part => Earlier(part, after)).ToListAsync(cancellationToken),
        };

    private static IQueryable<Hit<T>> Later<T>(IQueryable<Hit<T>> hits, PageCursor? after)
    {
        if (after is { } cursor)
        {
            var (id, at) = (cursor.Case.ToString(), Moment(cursor.Key));
            hits = hits.Where(hit => hit.At >= at && (hit.At > at || hit.CaseId.CompareTo(id) > 0));
        }

        return hits.OrderBy(hit => hit.At).ThenBy(hit => hit.CaseId);
    }

    private static IQueryable<Hit<T>> Earlier<T>(IQueryable<Hit<T>> hits, PageCursor? after)
    {
        if (after is { } cursor)
        {
            var (id, at) = (cursor.Case.ToString(), Moment(cursor.Key));
            hits = hits.Where(hit => hit.At <= at && (hit.At < at || hit.CaseId.CompareTo(id) < 0));
        }

        return hits.OrderByDescending(hit => hit.At).ThenByDescending(hit => hit.CaseId);
    }

    private static async ValueTask<List<Hit<T>>> ByTermAsync<T>(
        Woven<T> hits,
        PageCursor? after,
        int most,
        CancellationToken cancellationToken)
    {
        var inTerms = after is not { Key: PageCursor.None };
        var found = inTerms
            ? await hits.First(most, part => WithTerm(part, after)).ToListAsync(cancellationToken)
            : [];
        if (found.Count < most)
        {
            var rest = hits.First(most - found.Count, part => WithoutTerm(part, inTerms ? null : after));
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
