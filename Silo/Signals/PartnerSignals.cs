using LokaalSignaal.Partnerships;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Lists;
using LokaalSignaal.Triage;
using LokaalSignaal.Workflows.Access;

namespace LokaalSignaal.Silo.Signals;

/// <summary>
/// The signals that a partner reads, as stretches that each lie in the order of the list: a list is woven of them, so that
/// it takes no longer the more signals the municipality has.
/// </summary>
internal static class PartnerSignals
{
    /// <summary>The stretches of what is read in one municipality. One signal may be in several.</summary>
    public static IEnumerable<IQueryable<Hit<SignalRow>>> Of(StoreContext context, PartnerReading reading)
    {
        if (reading.OwnStaff)
        {
            yield return Plain(OwnStaff(context, reading));
        }

        foreach (var scope in reading.Scopes)
        {
            foreach (var hits in Of(context, reading, scope))
            {
                yield return hits;
            }
        }
    }

    private static IEnumerable<IQueryable<Hit<SignalRow>>> Of(StoreContext context, PartnerReading reading, MandateScope scope)
    {
        if (scope.NamesLabels)
        {
            var rows = Fitting(context, Allowed(context, reading, scope), scope);
            var axis = scope.Themes.IsEmpty ? Words.Of(LabelAxis.TargetGroup) : Words.Of(LabelAxis.Theme);
            foreach (var label in scope.Themes.IsEmpty ? scope.TargetGroups.Select(group => group.Value) : scope.Themes.Select(theme => theme.Value))
            {
                yield return Labelled(context, rows, reading.Municipality.Value, axis, label);
            }
        }
        else if (scope.OwnStaffOnly && scope.Fiches.IsEmpty)
        {
            yield return Plain(OwnStaff(context, reading));
        }

        if (!scope.Fiches.IsEmpty)
        {
            string[] fiches = [.. scope.Fiches.Select(fiche => fiche.ToString())];
            var links = context.FicheLinks.Where(link => fiches.Contains(link.FicheId) && link.UnlinkedVersion == null);
            yield return Plain(Allowed(context, reading, scope).Where(row => links.Any(link => link.SignalId == row.CaseId)));
        }
    }

    private static IQueryable<SignalRow> Allowed(StoreContext context, PartnerReading reading, MandateScope scope)
    {
        var rows = SignalScope.Shown(
            context.Signals.Where(row => row.Municipality == reading.Municipality.Value),
            [.. reading.Hidden.Select(organisation => organisation.Value)]);
        return scope.OwnStaffOnly ? rows.Where(row => row.Organisation == reading.Organisation.Value) : rows;
    }

    private static IQueryable<SignalRow> Fitting(StoreContext context, IQueryable<SignalRow> rows, MandateScope scope)
    {
        rows = rows.Where(row => row.LabelsConfirmed);
        if (scope.Themes.IsEmpty || scope.TargetGroups.IsEmpty)
        {
            return rows;
        }

        var axis = Words.Of(LabelAxis.TargetGroup);
        string[] groups = [.. scope.TargetGroups.Select(group => group.Value)];
        return rows.Where(row => context.Labels.Any(found => found.CaseId == row.CaseId && found.Axis == axis && groups.Contains(found.Label)));
    }

    private static IQueryable<SignalRow> OwnStaff(StoreContext context, PartnerReading reading) => context.Signals.Where(row =>
        row.Organisation == reading.Organisation.Value && row.Municipality == reading.Municipality.Value && row.Organisation != row.Municipality);

    private static IQueryable<Hit<SignalRow>> Plain(IQueryable<SignalRow> rows) =>
        rows.Select(row => new Hit<SignalRow> { Row = row, CaseId = row.CaseId, At = row.At, Due = row.Due });

    private static IQueryable<Hit<SignalRow>> Labelled(StoreContext context, IQueryable<SignalRow> rows, string municipality, string axis, string label) =>
        from found in context.Labels
        where found.Municipality == municipality && found.Kind == "signal" && found.Axis == axis && found.Label == label
        join row in rows on found.CaseId equals row.CaseId
        select new Hit<SignalRow> { Row = row, CaseId = found.CaseId, At = found.At, Due = row.Due };
}
