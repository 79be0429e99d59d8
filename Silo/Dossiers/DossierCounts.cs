using LokaalSignaal.Dossiers;
using LokaalSignaal.Sharing;
using LokaalSignaal.Silo.Municipalities;
using LokaalSignaal.Silo.Timelines;
using LokaalSignaal.Workflows.Dossiers;
using LokaalSignaal.Workflows.Fiches;
using LokaalSignaal.Workflows.Municipalities;

namespace LokaalSignaal.Silo.Dossiers;

/// <summary>Counts how many are behind a dossier.</summary>
public sealed class DossierCounts(CaseStories stories, MunicipalityViews municipalities)
{
    internal async ValueTask<DossierFigures> OfAsync(DossierState state, CancellationToken cancellationToken)
    {
        var parts = state.Members.Where(member => member.Standing == MemberStanding.Joined).Select(member => member.Part!).ToArray();
        var counted = new List<FicheState>(parts.Length);
        foreach (var part in parts.Where(part => part.Fields.Contains(SharedField.Figures)))
        {
            if (await stories.FicheAsync(part.Fiche, cancellationToken) is { State: var fiche } && await IsCountedAsync(fiche, cancellationToken))
            {
                counted.Add(fiche);
            }
        }

        return counted.Count == 0
            ? new DossierFigures(parts.Length, null, null, parts.Length)
            : new DossierFigures(parts.Length, counted.Sum(fiche => fiche.Signals.Count), Organisations(counted), parts.Length - counted.Count);
    }

    // One organisation may have given to several.
    private static int Organisations(IEnumerable<FicheState> fiches) =>
        fiches.SelectMany(fiche => fiche.Signals.Values).Select(link => link.Organisation).Distinct().Count();

    private async ValueTask<bool> IsCountedAsync(FicheState fiche, CancellationToken cancellationToken) =>
        await municipalities.FindAsync(fiche.Id.Owner, cancellationToken) is { Details.Threshold: var threshold }
        && Suppression.Shown(fiche.Signals.Count, threshold) is not null;
}
