using System.Collections.Immutable;
using LokaalSignaal.Dossiers;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Readers;
using LokaalSignaal.Silo.Timelines;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Dossiers;

/// <summary>Reads dossiers, those that a reader may; and notes it of who reads what members put in.</summary>
public sealed class DossierQueries(IStoreReader store, CaseStories stories, DossierViews views, ReadNotes notes, BrusselsTime time) : IDossierQueries
{
    private const int MostShown = 500;

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<DossierView>> OfAsync(Actor reader, CancellationToken cancellationToken = default) =>
        ListAsync(reader, rows => rows, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<DossierView>> WithAsync(CaseId fiche, Actor reader, CancellationToken cancellationToken = default)
    {
        var id = fiche.ToString();
        return ListAsync(reader, rows => rows.Where(row => row.FicheId == id), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<DossierView?> FindAsync(CaseId dossier, Actor reader, CancellationToken cancellationToken = default)
    {
        if (await stories.DossierAsync(dossier, cancellationToken) is not { } known)
        {
            return null;
        }

        var subject = SubjectOf(known.State);
        if (AccessTable.Why(reader, Deed.ReadDossier, subject) is { } ground)
        {
            await NoteAsync(known.State, reader, ground.Rule.Name, cancellationToken);
            return await views.WholeAsync(known, reader, subject, cancellationToken);
        }

        return AccessRules.May(reader, Deed.KnowDossier, subject) ? await views.BareAsync(known, reader, subject, cancellationToken) : null;
    }

    // It stands in the log of each fiche that something of is read, so that its own people see who did.
    private async ValueTask NoteAsync(DossierState state, Actor reader, string ground, CancellationToken cancellationToken)
    {
        var fiches = state.Members.Where(member => member.Municipality != reader.Capacity.Owner).Select(member => member.Part?.Fiche).OfType<CaseId>();
        foreach (var read in fiches.Prepend(state.Id))
        {
            await notes.NoteAsync(read, reader, ground, cancellationToken);
        }
    }

    private async ValueTask<ImmutableArray<DossierView>> ListAsync(
        Actor reader,
        Func<IQueryable<DossierRow>, IQueryable<DossierRow>> which,
        CancellationToken cancellationToken)
    {
        var (mine, left) = (reader.Capacity.Owner.Value, Words.Of(MemberStanding.Left));
        await using var context = store.Context(ReadScope.Of(reader.Capacity.Owner));
        var ids = await which(context.Dossiers.Where(row => row.Municipality == mine && row.Standing != left))
            .OrderByDescending(row => row.Since).Take(MostShown).Select(row => row.CaseId).ToListAsync(cancellationToken);
        var shown = ImmutableArray.CreateBuilder<DossierView>(ids.Count);
        foreach (var id in ids)
        {
            if (await stories.DossierAsync(CaseId.Of(id), cancellationToken) is { } known
                && SubjectOf(known.State) is var subject && AccessRules.May(reader, Deed.KnowDossier, subject))
            {
                shown.Add(await views.BareAsync(known, reader, subject, cancellationToken));
            }
        }

        return shown.ToImmutable();
    }

    private Subject SubjectOf(DossierState state) => new(state.Id.Owner) { Case = state.Id, Today = time.Today, Alliance = state.Alliance };
}
