using System.Collections.Immutable;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Lists;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Silo.Signals;

/// <summary>A filter as a query.</summary>
internal static class SignalFilters
{
    /// <summary>The signals of a scope that a filter lets through, its words left aside; in the stretches that a list is woven of.</summary>
    public static ImmutableArray<IQueryable<Hit<SignalRow>>> Parts(StoreContext context, SignalScope scope, SignalFilter filter) =>
        scope.Municipality is not null || scope.Partner is []
            ? [Hits(context, scope, filter)]
            : [Hits(context, scope, filter), .. scope.Partner.SelectMany(partner => PartnerSignals.Of(context, partner)).Select(hits => Through(context, hits, filter))];

    /// <summary>The municipality's signals, or the reader's own, that a filter lets through.</summary>
    public static IQueryable<Hit<SignalRow>> Hits(StoreContext context, SignalScope scope, SignalFilter filter)
    {
        var rows = Narrow(context, scope, filter);
        if (filter.Theme is { } theme)
        {
            return Labelled(context, rows, scope, Words.Of(LabelAxis.Theme), theme.Value);
        }

        return filter.TargetGroup is { } group
            ? Labelled(context, rows, scope, Words.Of(LabelAxis.TargetGroup), group.Value)
            : rows.Select(row => new Hit<SignalRow> { Row = row, CaseId = row.CaseId, At = row.At, Due = row.Due });
    }

    // The labels of a municipality lie in the order of the list, so that a rare label is found as fast as a frequent one.
    private static IQueryable<Hit<SignalRow>> Labelled(
        StoreContext context,
        IQueryable<SignalRow> rows,
        SignalScope scope,
        string axis,
        string label)
    {
        var labels = context.Labels.Where(row => row.Kind == "signal" && row.Axis == axis && row.Label == label);
        if (scope is { Municipality: { } municipality, Named: false })
        {
            labels = labels.Where(row => row.Municipality == municipality);
            return from found in labels
                   join row in rows on found.CaseId equals row.CaseId
                   select new Hit<SignalRow> { Row = row, CaseId = found.CaseId, At = found.At, Due = row.Due };
        }

        return rows.Where(row => labels.Any(found => found.CaseId == row.CaseId))
            .Select(row => new Hit<SignalRow> { Row = row, CaseId = row.CaseId, At = row.At, Due = row.Due });
    }

    private static IQueryable<SignalRow> Narrow(StoreContext context, SignalScope scope, SignalFilter filter)
    {
        var rows = scope.In(context);
        if (filter.Municipality is { } municipality)
        {
            // Own signals are found by who gave them.
            rows = (scope with { Named = scope.Named || scope.Municipality is null }).Of(rows, municipality.Value);
        }

        return Narrow(context, rows, filter);
    }

    // What a partner reads is led to already: the filter is only looked at.
    private static IQueryable<Hit<SignalRow>> Through(StoreContext context, IQueryable<Hit<SignalRow>> hits, SignalFilter filter)
    {
        var rows = Narrow(context, context.Signals, filter);
        if (filter.Theme is { } theme)
        {
            var axis = Words.Of(LabelAxis.Theme);
            rows = rows.Where(row => context.Labels.Any(found => found.CaseId == row.CaseId && found.Axis == axis && found.Label == theme.Value));
        }
        else if (filter.TargetGroup is { } group)
        {
            var axis = Words.Of(LabelAxis.TargetGroup);
            rows = rows.Where(row => context.Labels.Any(found => found.CaseId == row.CaseId && found.Axis == axis && found.Label == group.Value));
        }

        return filter == new SignalFilter { Municipality = filter.Municipality, Order = filter.Order }
            ? hits
            : from hit in hits join row in rows on hit.CaseId equals row.CaseId select hit;
    }

    private static IQueryable<SignalRow> Narrow(StoreContext context, IQueryable<SignalRow> rows, SignalFilter filter)
    {
        if (filter.Status is { } status)
        {
            var word = Words.Of(status);
            rows = rows.Where(row => row.Status == word);
        }

        if (filter.Nature is { } nature)
        {
            var word = Words.Of(nature);
            rows = rows.Where(row => row.Nature == word);
        }

        return Linked(context, InTime(rows, filter), filter);
    }

    private static IQueryable<SignalRow> InTime(IQueryable<SignalRow> rows, SignalFilter filter)
    {
        if (Days.Begin(filter.From) is { } begin)
        {
            rows = rows.Where(row => row.At >= begin);
        }

        if (Days.End(filter.To) is { } end)
        {
            rows = rows.Where(row => row.At < end);
        }

        return rows;
    }

    private static IQueryable<SignalRow> Linked(StoreContext context, IQueryable<SignalRow> rows, SignalFilter filter)
    {
        if (filter.Confirmed is { } confirmed)
        {
            rows = rows.Where(row => row.LabelsConfirmed == confirmed);
        }

        if (filter.Bundled is { } bundled)
        {
            var links = context.FicheLinks.Where(link => link.UnlinkedVersion == null);
            rows = rows.Where(row => links.Any(link => link.SignalId == row.CaseId) == bundled);
        }

        // A second label beside the one that the list is read by.
        if (filter is { Theme: not null, TargetGroup: { } group })
        {
            var axis = Words.Of(LabelAxis.TargetGroup);
            rows = rows.Where(row => context.Labels.Any(found =>
                found.CaseId == row.CaseId && found.Axis == axis && found.Label == group.Value));
        }

        return rows;
    }
}
