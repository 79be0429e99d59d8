using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Sharing;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Partnerships;
using LokaalSignaal.Silo.Readers;
using LokaalSignaal.Workflows.Access;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Sharing;

/// <summary>Reads shared fiches, those that a reader may read; and notes it of who receives them.</summary>
public sealed class ShareQueries(IStoreReader store, ShareViews views, Subjects subjects, ReadNotes notes, AnswerKeys keys) : IShareQueries
{
    private const int MostReceived = 500;

    /// <inheritdoc/>
    public CaseId CaseOf(CaseId fiche, OwnerId to) => keys.Share(fiche, to);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<ShareView>> OfFicheAsync(CaseId fiche, Actor reader, CancellationToken cancellationToken = default)
    {
        var id = fiche.ToString();
        return ListAsync(reader, rows => rows.Where(row => row.FicheId == id), Deed.ShareFiche, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<ShareView>> ReceivedAsync(Actor reader, CancellationToken cancellationToken = default)
    {
        var receiver = reader.Capacity.Owner.Value;
        var found = await ListAsync(reader, rows => rows.Where(row => row.Receiver == receiver), Deed.KnowShare, cancellationToken);
        return [.. found.OrderBy(share => share.Standing)];
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<ShareView>> BesideAsync(CaseId fiche, Actor reader, CancellationToken cancellationToken = default)
    {
        var (id, receiver) = (fiche.ToString(), reader.Capacity.Owner.Value);
        return ListAsync(reader, rows => rows.Where(row => row.Receiver == receiver && row.LinkedFiche == id), Deed.KnowShare, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<ShareView?> FindAsync(CaseId share, Actor reader, CancellationToken cancellationToken = default)
    {
        var id = share.ToString();
        await using var context = store.Context(ReadScope.Of(reader.Capacity.Owner));
        if (await context.Shares.FirstOrDefaultAsync(row => row.CaseId == id, cancellationToken) is not { } row)
        {
            return null;
        }

        var subject = subjects.Of(row);
        if (AccessTable.Why(reader, Deed.ReadShare, subject) is { } ground)
        {
            await notes.NoteAsync(share, reader, ground.Rule.Name, cancellationToken);
            return await views.WholeAsync(row, reader, subject, cancellationToken);
        }

        return AccessRules.May(reader, Deed.KnowShare, subject) ? await views.BareAsync(row, reader, subject, cancellationToken) : null;
    }

    private async ValueTask<ImmutableArray<ShareView>> ListAsync(
        Actor reader,
        Func<IQueryable<ShareRow>, IQueryable<ShareRow>> which,
        Deed deed,
        CancellationToken cancellationToken)
    {
        await using var context = store.Context(ReadScope.Of(reader.Capacity.Owner));
        var rows = await which(context.Shares).OrderByDescending(row => row.SharedAt).Take(MostReceived).ToListAsync(cancellationToken);
        var shown = ImmutableArray.CreateBuilder<ShareView>(rows.Count);
        foreach (var row in rows)
        {
            var subject = subjects.Of(row);
            if (AccessRules.May(reader, deed, subject) && await views.BareAsync(row, reader, subject, cancellationToken) is { } view)
            {
                shown.Add(view);
            }
        }

        return shown.ToImmutable();
    }
}
