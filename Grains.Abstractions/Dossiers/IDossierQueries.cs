using System.Collections.Immutable;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Dossiers;

/// <summary>Reads dossiers of several municipalities. What isn't the reader's isn't there.</summary>
public interface IDossierQueries
{
    /// <summary>The dossiers that the reader's municipality is in or asked into, without what members put in; the newest first.</summary>
    ValueTask<ImmutableArray<DossierView>> OfAsync(Actor reader, CancellationToken cancellationToken = default);

    /// <summary>Those that a fiche of the reader's was put in.</summary>
    ValueTask<ImmutableArray<DossierView>> WithAsync(CaseId fiche, Actor reader, CancellationToken cancellationToken = default);

    /// <summary>A dossier with what its members put in; for who was asked into it, without. None: there is none for this reader.</summary>
    ValueTask<DossierView?> FindAsync(CaseId dossier, Actor reader, CancellationToken cancellationToken = default);
}
