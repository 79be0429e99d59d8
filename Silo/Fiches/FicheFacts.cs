using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Workflows.Cases;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Fiches;

/// <summary>What a share must know of a fiche.</summary>
internal static class FicheFacts
{
    /// <summary>A fiche as it is now; none: there is none.</summary>
    public static async ValueTask<FicheFact?> FindAsync(IStoreReader reader, CaseId fiche)
    {
        var id = fiche.ToString();
        await using var context = reader.Context(ReadScope.Everything);
        var found = await context.Fiches.Where(row => row.CaseId == id).Select(row => (long?)row.Version).FirstOrDefaultAsync();
        if (found is not { } version)
        {
            return null;
        }

        var signals = await context.FicheLinks.Where(link => link.FicheId == id && link.UnlinkedVersion == null)
            .Select(link => link.SignalId).ByKeys().ToListAsync();
        return new FicheFact(fiche, version, [.. signals.Select(CaseId.Of)]);
    }
}
