using System.Collections.Immutable;
using LokaalSignaal.Fiches;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Lists;
using LokaalSignaal.Triage;
using LokaalSignaal.Workflows.Access;

namespace LokaalSignaal.Silo.Fiches;

/// <summary>A filter as a query.</summary>
internal static class FicheFilters
{
    /// <summary>
    /// The fiches that may be read: all of the municipality, those that were put to its mandatary, or what a partner's
    /// mandates reach; in the stretches that a list is woven of.
    /// </summary>
    public static ImmutableArray<IQueryable<FicheRow>> Readable(StoreContext context, Reading reading) =>
        reading.Partner is [_, ..] ? [.. reading.Partner.SelectMany(partner => PartnerFiches.Of(context, partner))]
        : reading.Processes is { } processes ? [context.Fiches.Where(row => row.Municipality == processes.Value)]
        : reading.Decides is { } decides ? [context.Fiches.Where(row => row.Municipality == decides.Value && row.PutToMandatary)]
        : [];

    /// <summary>Those that a filter lets through, its words left aside.</summary>
    public static IQueryable<Hit<FicheRow>> Hits(StoreContext context, IQueryable<FicheRow> readable, string? municipality, FicheFilter filter, byte[] me)
    {
        var rows = Stepped(context, Narrow(readable, filter), filter, me);
        return filter switch
        {
            { Theme: { } theme } when municipality is not null => Labelled(context, rows, municipality, Words.Of(LabelAxis.Theme), theme.Value),
            { TargetGroup: { } group } when municipality is not null => Labelled(context, rows, municipality, Words.Of(LabelAxis.TargetGroup), group.Value),
            { Theme: { } theme } => Plain(Having(context, rows, Words.Of(LabelAxis.Theme), theme.Value)),
            { TargetGroup: { } group } => Plain(Having(context, rows, Words.Of(LabelAxis.TargetGroup), group.Value)),
            _ => Plain(rows),
        };
    }

    public static IQueryable<Hit<FicheRow>> Plain(IQueryable<FicheRow> rows) =>
        rows.Select(row => new Hit<FicheRow> { Row = row, CaseId = row.CaseId, At = row.OpenedAt, Due = row.Due });

    private static IQueryable<FicheRow> Having(StoreContext context, IQueryable<FicheRow> rows, string axis, string label) =>
        rows.Where(row => context.Labels.Any(found => found.CaseId == row.CaseId && found.Axis == axis && found.Label == label));

    private static IQueryable<Hit<FicheRow>> Labelled(
        StoreContext context,
        IQueryable<FicheRow> rows,
        string municipality,
        string axis,
        string label) =>
        from found in context.Labels
        where found.Municipality == municipality && found.Kind == "fiche" && found.Axis == axis && found.Label == label
        join row in rows on found.CaseId equals row.CaseId
        select new Hit<FicheRow> { Row = row, CaseId = found.CaseId, At = found.At, Due = row.Due };

    private static IQueryable<FicheRow> Narrow(IQueryable<FicheRow> rows, FicheFilter filter)
    {
        if (filter.Municipality is { } municipality)
        {
            rows = rows.Where(row => row.Municipality == municipality.Value);
        }

        if (filter.Status is { } status)
        {
            var word = Words.Of(status);
            rows = rows.Where(row => row.Status == word);
        }

        if (Days.Begin(filter.From) is { } begin)
        {
            rows = rows.Where(row => row.OpenedAt >= begin);
        }

        if (Days.End(filter.To) is { } end)
        {
            rows = rows.Where(row => row.OpenedAt < end);
        }

        return rows;
    }

    private static IQueryable<FicheRow> Stepped(StoreContext context, IQueryable<FicheRow> rows, FicheFilter filter, byte[] me)
    {
        if (filter.Step is { } step)
        {
            var word = $" {step} ";
            rows = rows.Where(row => row.Steps.Contains(word));
        }

        if (filter.Holding is { } holding)
        {
            var signals = holding.Select(signal => signal.ToString()).ToArray();
            rows = rows.Where(row => context.FicheLinks.Any(link =>
                link.FicheId == row.CaseId && signals.Contains(link.SignalId) && link.UnlinkedVersion == null));
        }

        if (filter.AssignedToMe)
        {
            rows = rows.Where(row => context.Steps.Any(active => active.CaseId == row.CaseId && active.AssigneeIndex == me));
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
