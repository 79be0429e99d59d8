using LokaalSignaal.Partnerships;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Triage;
using LokaalSignaal.Workflows.Access;

namespace LokaalSignaal.Silo.Fiches;

/// <summary>The fiches that a partner reads by mandates, as stretches. One fiche may be in several.</summary>
internal static class PartnerFiches
{
    /// <summary>The stretches of what is read in one municipality.</summary>
    public static IEnumerable<IQueryable<FicheRow>> Of(StoreContext context, PartnerReading reading)
    {
        var all = context.Fiches.Where(row => row.Municipality == reading.Municipality.Value);
        foreach (var scope in reading.Scopes)
        {
            if (scope is { NamesLabels: true, OwnStaffOnly: false })
            {
                foreach (var rows in Fitting(context, all, scope))
                {
                    yield return rows;
                }
            }

            if (!scope.Fiches.IsEmpty)
            {
                string[] named = [.. scope.Fiches.Select(fiche => fiche.ToString())];
                yield return all.Where(row => named.Contains(row.CaseId));
            }
        }
    }

    private static IEnumerable<IQueryable<FicheRow>> Fitting(StoreContext context, IQueryable<FicheRow> all, MandateScope scope) =>
        (scope.Themes.IsEmpty, scope.TargetGroups.IsEmpty) switch
        {
            (false, true) => scope.Themes.Select(theme => WithTheme(context, all, theme)),
            (true, _) => scope.TargetGroups.Select(group => WithGroup(context, all, group)),
            _ => scope.Themes.SelectMany(theme => scope.TargetGroups.Select(group => WithGroup(context, WithTheme(context, all, theme), group))),
        };

    // The labels by which lists find a fiche are more than those by which it is reached: they only lead to it.
    private static IQueryable<FicheRow> WithTheme(StoreContext context, IQueryable<FicheRow> rows, ThemeId theme)
    {
        var word = Words.Delimited<ThemeId>([theme]);
        return Led(context, rows, Words.Of(LabelAxis.Theme), theme.Value).Where(row => row.AccessThemes.Contains(word));
    }

    private static IQueryable<FicheRow> WithGroup(StoreContext context, IQueryable<FicheRow> rows, TargetGroupId group)
    {
        var word = Words.Delimited<TargetGroupId>([group]);
        return Led(context, rows, Words.Of(LabelAxis.TargetGroup), group.Value).Where(row => row.AccessGroups.Contains(word));
    }

    private static IQueryable<FicheRow> Led(StoreContext context, IQueryable<FicheRow> rows, string axis, string label) =>
        rows.Where(row => context.Labels.Any(found =>
            found.Municipality == row.Municipality && found.Kind == "fiche" && found.Axis == axis && found.Label == label && found.CaseId == row.CaseId));
}
