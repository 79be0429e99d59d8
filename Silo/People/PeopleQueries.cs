using System.Collections.Immutable;
using System.Globalization;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Organisations;
using LokaalSignaal.Silo.Partnerships;
using LokaalSignaal.Workflows.People;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.People;

/// <summary>Reads people: what they are from rows, who they are from the vault.</summary>
public sealed class PeopleQueries(IStoreReader store, IJournal journal, Vault vault, OwnerNames names, BrusselsTime time) : IPeopleQueries
{
    private static readonly PersonRules _rules = new();
    private static readonly StringComparer ByName = StringComparer.Create(CultureInfo.GetCultureInfo("nl-BE"), ignoreCase: true);

    /// <inheritdoc/>
    public async ValueTask<PersonView?> FindAsync(PersonId person, CancellationToken cancellationToken = default) =>
        await vault.FindAsync(vault.Index.Of(person), cancellationToken) is { } known
            ? (await ViewsAsync([known], cancellationToken))[0]
            : null;

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<PersonView>> OfAsync(OwnerId owner, Actor reader, CancellationToken cancellationToken = default)
    {
        var roles = await RolesAsync(owner, reader, cancellationToken);
        var capacities = roles.Select(role => new Capacity(owner, role).ToString()).ToArray();
        await using var context = store.Context(ReadScope.Everything);
        var indexes = await context.Capacities.Where(row => capacities.Contains(row.Capacity))
            .Select(row => row.PersonIndex).ToListAsync(cancellationToken);
        var people = await vault.FindAllAsync(indexes, cancellationToken);
        return [.. (await ViewsAsync(people, cancellationToken)).OrderBy(view => view.Profile.Name, ByName)];
    }

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<OrganisationView>> OrganisationsAsync(Actor reader, CancellationToken cancellationToken = default)
    {
        if (reader.Capacity.Role is not (Role.Admin or Role.Processor or Role.Platform))
        {
            return [];
        }

        await using var context = store.Context(ReadScope.Everything);
        var rows = await (
            from owner in context.Owners
            where owner.Kind == CaseKind.Organisation.Value
            join text in context.Texts on owner.Sector equals text.Ref into sectors
            from sector in sectors.DefaultIfEmpty()
            select new { owner.Owner, Sector = sector == null ? null : sector.Body }).ToListAsync(cancellationToken);
        var named = await names.ReadAsync(rows.Select(row => row.Owner), cancellationToken);
        var members = (await TakingPart.On(context, time.Today).ToListAsync(cancellationToken))
            .ToLookup(row => row.Organisation, row => OwnerId.Of(row.Municipality));
        return
        [
            .. rows.Select(row => new OrganisationView(
                    OwnerId.Of(row.Owner), named.GetValueOrDefault(row.Owner, row.Owner), row.Sector, [.. members[row.Owner]]))
                .OrderBy(view => view.Name, ByName),
        ];
    }

    /// <inheritdoc/>
    /// <remarks>Those below zero are warnings about partnerships: see <see cref="EndingKey"/>.</remarks>
    public async ValueTask<ImmutableArray<NoticeView>> NoticesAsync(Actor reader, int most, CancellationToken cancellationToken = default)
    {
        var me = vault.Index.Of(reader.Person);
        await using var context = store.Context(ReadScope.Of(me));
        var rows = await context.Notices.Where(row => row.PersonIndex == me && row.ReadAt == null && row.SourcePosition > 0)
            .OrderByDescending(row => row.At).ThenByDescending(row => row.SourcePosition).Take(most).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new NoticeView(CaseId.Of(row.CaseId), row.Kind, row.At, row.ReadAt is not null))];
    }

    // Admins see all people of what they manage; processors those whom a step can be given to.
    private async ValueTask<ImmutableArray<Role>> RolesAsync(OwnerId owner, Actor reader, CancellationToken cancellationToken) =>
        reader.Is(Role.Admin, owner) || reader.Is(Role.Platform, OwnerId.Platform) || await ManagesPartnerAsync(owner, reader, cancellationToken)
            ? [Role.Giver, Role.Processor, Role.Admin, Role.Mandatary, Role.Platform]
            : reader.Is(Role.Processor, owner) ? [Role.Processor, Role.Mandatary]
            : [];

    private async ValueTask<bool> ManagesPartnerAsync(OwnerId owner, Actor reader, CancellationToken cancellationToken)
    {
        if (reader.Capacity.Role != Role.Admin)
        {
            return false;
        }

        await using var context = store.Context(ReadScope.Everything);
        return await TakingPart.On(context, time.Today).AnyAsync(
            row => row.Municipality == reader.Capacity.Owner.Value && row.Organisation == owner.Value, cancellationToken);
    }

    private async ValueTask<ImmutableArray<PersonView>> ViewsAsync(
        ImmutableArray<KnownPerson> people,
        CancellationToken cancellationToken)
    {
        var indexes = people.Select(known => vault.Index.Of(known.Person)).ToArray();
        await using var context = store.Context(ReadScope.Everything);
        var capacities = (await context.Capacities.Where(row => indexes.Contains(row.PersonIndex)).ToListAsync(cancellationToken))
            .ToLookup(row => row.CaseId, row => Stored.Capacity(row.Capacity));
        var able = (await context.Accounts
                .Where(row => indexes.Contains(row.PersonIndex) && row.PasswordHash != null && !row.Disabled)
                .Select(row => row.PersonIndex).ToListAsync(cancellationToken))
            .Select(Convert.ToHexString).ToHashSet();
        var views = ImmutableArray.CreateBuilder<PersonView>(people.Length);
        foreach (var known in people)
        {
            var state = (await journal.ReadAsync(known.Person.Case, fromStart: true, cancellationToken)).Events
                .Aggregate(_rules.Unborn(known.Person.Case), _rules.Evolve);
            views.Add(new PersonView(
                known.Person,
                known.Profile,
                [.. capacities[known.Person.Case.ToString()]],
                able.Contains(Convert.ToHexString(vault.Index.Of(known.Person))),
                state.Version)
            {
                Home = state.Home,
            });
        }

        return views.ToImmutable();
    }
}
