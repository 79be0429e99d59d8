using System.Collections.Immutable;
using LokaalSignaal.Dossiers;

namespace LokaalSignaal.Portal.Work.Dossiers;

/// <summary>The dossiers that the reader's municipality is in, or asked into: what waits for an answer first.</summary>
/// <param name="queries">Reads dossiers.</param>
public sealed partial class DossiersPage(IDossierQueries queries)
{
    private ImmutableArray<DossierView> dossiers = [];

    /// <inheritdoc/>
    protected override async Task BeginAsync() =>
        dossiers = [.. (await queries.OfAsync(Reader)).OrderBy(dossier => dossier.Standing).ThenBy(dossier => dossier.Status)];
}
