using System.Collections.Immutable;
using System.Globalization;
using LokaalSignaal.Identity;
using LokaalSignaal.Readers;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Organisations;
using LokaalSignaal.Silo.Partnerships;
using LokaalSignaal.Silo.People;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Readers;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Readers;

/// <summary>Reads the read log, for those who may know who read a case.</summary>
public sealed class ReadLog(IStoreReader store, Subjects subjects, Vault vault, OwnerNames names, BrusselsTime time) : IReadLog
{
    private const int MostShown = 500;
    private const int DaysLookedAt = 14;

    private static readonly CultureInfo _dutch = CultureInfo.GetCultureInfo("nl-BE");
    private static readonly CultureInfo _english = CultureInfo.GetCultureInfo("en");

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<ReadLine>?> OfAsync(CaseId id, Actor reader, CancellationToken cancellationToken = default)
    {
        if (await subjects.FindAsync(id, reader, cancellationToken) is not { } subject || !AccessRules.May(reader, Deed.SeeReaders, subject))
        {
            return null;
        }

        await using var context = store.Context(ReadScope.Everything);
        var lines = new List<StoredReading>();
        foreach (var part in await PartsAsync(context, id, cancellationToken))
        {
            lines.AddRange(await part.OrderByDescending(line => line.At).Take(MostShown).ToListAsync(cancellationToken));
        }

        var tells = AccessRules.May(reader, Deed.SeeReaders, subject with { Own = false });
        return await ShownAsync([.. lines.OrderByDescending(line => line.At).Take(MostShown)], tells, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> AsksPurposeAsync(Actor reader, CancellationToken cancellationToken = default)
    {
        if (reader.For is not null || reader.IsSystem)
        {
            return false;
        }

        var (me, since) = (vault.Index.Of(reader.Person), time.Now.AddHours(-1));
        await using var context = store.Context(ReadScope.Everything);
        var many = await context.Readings.Where(line => line.PersonIndex == me && line.At > since)
            .Select(line => line.CaseId).Distinct().Take(Unusual.AskedFrom).CountAsync(cancellationToken);
        return many >= Unusual.AskedFrom;
    }

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<UnusualReading>?> UnusualAsync(OwnerId owner, Actor reader, CancellationToken cancellationToken = default)
    {
        if (!AccessRules.May(reader, Deed.ManageMunicipality, new Subject(owner)))
        {
            return null;
        }

        var since = BrusselsTime.StartOf(time.Today.AddDays(-DaysLookedAt));
        var (whose, inside) = (owner.Value, owner.Value + "/");
        await using var context = store.Context(ReadScope.Everything);
        var lines = await context.Readings.Where(line => line.At >= since && (line.Owner == whose || line.CaseId.StartsWith(inside)))
            .ToListAsync(cancellationToken);
        var found = lines.GroupBy(line => (Day: BrusselsTime.DayOf(line.At), line.Owner, line.Role, Who: Hex(line.PersonIndex)))
            .SelectMany(group => Unusual.In([.. group.Select(line => (line.CaseId, BrusselsTime.In(line.At).Hour))])
                .Select(one => (group.Key.Day, Line: group.First(), one.Kind, one.Cases))).ToList();
        var people = await PeopleAsync(found.Select(one => one.Line), cancellationToken);
        var owners = await names.ReadAsync(found.Select(one => one.Line.Owner), cancellationToken);
        return [.. found.OrderByDescending(one => one.Day).ThenByDescending(one => one.Cases).Select(one => new UnusualReading(one.Day, CapacityOf(one.Line), one.Kind, one.Cases)
        {
            OwnerName = owners.GetValueOrDefault(one.Line.Owner),
            Name = people.GetValueOrDefault(Hex(one.Line.PersonIndex)),
        })];
    }

    // With a fiche the signals are read that were in it then, and with a share the fiche.
    private static async ValueTask<List<IQueryable<StoredReading>>> PartsAsync(StoreContext context, CaseId id, CancellationToken cancellationToken)
    {
        var name = id.ToString();
        var parts = new List<IQueryable<StoredReading>> { context.Readings.Where(line => line.CaseId == name) };
        if (id.Kind == CaseKind.Fiche)
        {
            parts.Add(context.Readings.Where(line => context.Shares.Any(share => share.FicheId == name && share.CaseId == line.CaseId)));
        }

        if (id.Kind == CaseKind.Signal)
        {
            parts.AddRange((await InFichesAsync(context, name, cancellationToken)).Select(link =>
                context.Readings.Where(line => line.CaseId == link.Fiche && line.At >= link.From && line.At < link.To)));
        }

        return parts;
    }

    private static async ValueTask<List<(string Fiche, DateTimeOffset From, DateTimeOffset To)>> InFichesAsync(
        StoreContext context,
        string signal,
        CancellationToken cancellationToken)
    {
        var links = await context.FicheLinks.Where(link => link.SignalId == signal)
            .Select(link => new
            {
                link.FicheId,
                link.At,
                Until = context.Events.Where(happened => happened.CaseId == link.FicheId && happened.Version == link.UnlinkedVersion)
                    .Select(happened => (long?)happened.At).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return [.. links.Select(link => (link.FicheId, link.At, link.Until is { } until ? DateTimeOffset.FromUnixTimeMilliseconds(until) : DateTimeOffset.MaxValue))];
    }

    private async ValueTask<ImmutableArray<ReadLine>> ShownAsync(IReadOnlyCollection<StoredReading> lines, bool tells, CancellationToken cancellationToken)
    {
        var owners = await names.ReadAsync(lines.Select(line => line.Owner), cancellationToken);
        var people = tells ? await PeopleAsync(lines, cancellationToken) : [];
        return [.. lines.Select(line => new ReadLine(CaseId.Of(line.CaseId), line.At, CapacityOf(line), Words.Read<Purpose>(line.Purpose), Sentence(line.Ground))
        {
            OwnerName = owners.GetValueOrDefault(line.Owner),
            Name = people.GetValueOrDefault(Hex(line.PersonIndex)),
        })];
    }

    private async ValueTask<Dictionary<string, string>> PeopleAsync(IEnumerable<StoredReading> lines, CancellationToken cancellationToken)
    {
        var known = await vault.FindAllAsync(lines.Select(line => line.PersonIndex).OfType<byte[]>(), cancellationToken);
        return known.ToDictionary(person => Hex(vault.Index.Of(person.Person)), person => person.Profile.Name);
    }

    private static LocalText Sentence(string ground)
    {
        // A line of the table may have another name by now.
        var rule = AccessTable.Rules.FirstOrDefault(rule => rule.Name == ground);
        return rule is null ? new LocalText(ground) : new LocalText(AccessTexts.Why(new Ground(rule), _dutch), AccessTexts.Why(new Ground(rule), _english));
    }

    private static Capacity CapacityOf(StoredReading line) => new(OwnerId.Of(line.Owner), Words.Read<Role>(line.Role));

    private static string Hex(byte[]? index) => index is null ? "" : Convert.ToHexString(index);
}
