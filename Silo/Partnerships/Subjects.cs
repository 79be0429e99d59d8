using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Workflows.Access;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Partnerships;

/// <summary>Cases as access sees them, from the rows that are read anyway.</summary>
public sealed class Subjects(Standings standings, IStoreReader reader, IPersonIndex index, BrusselsTime time)
{
    /// <summary>A signal.</summary>
    public async ValueTask<Subject> OfAsync(SignalRow row, Actor actor, CancellationToken cancellationToken = default) =>
        (await OfAsync([row], actor, cancellationToken))[row.CaseId];

    /// <summary>A fiche.</summary>
    public async ValueTask<Subject> OfAsync(FicheRow row, Actor actor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(row);
        var id = CaseId.Of(row.CaseId);
        return new Subject(id.Owner)
        {
            Case = id,
            Today = time.Today,
            Partner = await PartnerAsync(id.Owner, actor, cancellationToken),
            Themes = LabelWords.Themes(row.AccessThemes),
            TargetGroups = LabelWords.Groups(row.AccessGroups),
            PutToMandatary = row.PutToMandatary,
        };
    }

    /// <summary>A share.</summary>
    public Subject Of(ShareRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var id = CaseId.Of(row.CaseId);
        return new Subject(id.Owner)
        {
            Case = id,
            Today = time.Today,
            Sharing = new Workflows.Access.Sharing(OwnerId.Of(row.Receiver), row.Open, row.UntilDay),
        };
    }

    /// <summary>A signal, a fiche or a share; none: there is no such case.</summary>
    public async ValueTask<Subject?> FindAsync(CaseId id, Actor actor, CancellationToken cancellationToken = default)
    {
        var name = id.ToString();
        await using var context = reader.Context(ReadScope.Everything);
        return id.Kind switch
        {
            var kind when kind == CaseKind.Signal => await context.Signals.FirstOrDefaultAsync(row => row.CaseId == name, cancellationToken) is { } signal
                ? await OfAsync(signal, actor, cancellationToken)
                : null,
            var kind when kind == CaseKind.Fiche => await context.Fiches.FirstOrDefaultAsync(row => row.CaseId == name, cancellationToken) is { } fiche
                ? await OfAsync(fiche, actor, cancellationToken)
                : null,
            var kind when kind == CaseKind.Share => await context.Shares.FirstOrDefaultAsync(row => row.CaseId == name, cancellationToken) is { } share
                ? Of(share)
                : null,
            _ => null,
        };
    }

    /// <summary>Signals of one municipality, by their ids.</summary>
    public async ValueTask<Dictionary<string, Subject>> OfAsync(
        IReadOnlyCollection<SignalRow> rows,
        Actor actor,
        CancellationToken cancellationToken = default)
    {
        var subjects = new Dictionary<string, Subject>(StringComparer.Ordinal);
        if (rows.Count == 0)
        {
            return subjects;
        }

        var municipality = CaseId.Of(rows.First().CaseId).Owner;
        var partner = await PartnerAsync(municipality, actor, cancellationToken);
        var handlers = await HandlersAsync(municipality, rows, cancellationToken);
        var fiches = partner is null ? [] : await FichesAsync(rows.Select(row => row.CaseId), cancellationToken);
        var me = index.Of(actor.Person);
        foreach (var row in rows)
        {
            subjects[row.CaseId] = Of(row) with
            {
                Today = time.Today,
                Own = row.GiverIndex is { } giver && giver.AsSpan().SequenceEqual(me),
                Partner = partner,
                Handler = row.HandledBy is { } handler ? handlers.GetValueOrDefault(handler) : null,
                InFiches = fiches.TryGetValue(row.CaseId, out var found) ? found : [],
            };
        }

        return subjects;
    }

    /// <summary>The fiches that a signal is in.</summary>
    public async ValueTask<ImmutableArray<CaseId>> FichesOfAsync(CaseId signal, CancellationToken cancellationToken = default) =>
        (await FichesAsync([signal.ToString()], cancellationToken)).TryGetValue(signal.ToString(), out var found) ? found : [];

    private static Subject Of(SignalRow row)
    {
        var id = CaseId.Of(row.CaseId);
        return new Subject(id.Owner)
        {
            Case = id,
            Organisation = row.Organisation is { } organisation ? OwnerId.Of(organisation) : null,
            HandledBy = row.HandledBy is { } handler ? OwnerId.Of(handler) : null,
            Themes = row.LabelsConfirmed ? LabelWords.Themes(row.Themes) : [],
            TargetGroups = row.LabelsConfirmed ? LabelWords.Groups(row.TargetGroups) : [],
        };
    }

    private async ValueTask<Standing?> PartnerAsync(OwnerId municipality, Actor actor, CancellationToken cancellationToken) =>
        actor.IsSystem || actor.Capacity.Owner == municipality || actor.Capacity.Role != Role.Processor
            ? null
            : await standings.FindAsync(municipality, actor.Capacity.Owner, cancellationToken);

    private async ValueTask<Dictionary<string, Standing>> HandlersAsync(OwnerId municipality, IEnumerable<SignalRow> rows, CancellationToken cancellationToken)
    {
        var handlers = new Dictionary<string, Standing>(StringComparer.Ordinal);
        foreach (var organisation in rows.Select(row => row.HandledBy).OfType<string>().Distinct())
        {
            if (await standings.FindAsync(municipality, OwnerId.Of(organisation), cancellationToken) is { } standing)
            {
                handlers[organisation] = standing;
            }
        }

        return handlers;
    }

    private async ValueTask<Dictionary<string, ImmutableArray<CaseId>>> FichesAsync(IEnumerable<string> signals, CancellationToken cancellationToken)
    {
        string[] ids = [.. signals];
        await using var context = reader.Context(ReadScope.Everything);
        var links = await context.FicheLinks.Where(link => ids.Contains(link.SignalId) && link.UnlinkedVersion == null)
            .Select(link => new { link.SignalId, link.FicheId }).ByKeys().ToListAsync(cancellationToken);
        return links.GroupBy(link => link.SignalId)
            .ToDictionary(group => group.Key, group => group.Select(link => CaseId.Of(link.FicheId)).Distinct().ToImmutableArray());
    }
}
