using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Journal.Verifying;
using LokaalSignaal.Silo.Partnerships;
using LokaalSignaal.Silo.Texts;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Offsite;

/// <summary>What the store has for the copy outside.</summary>
internal sealed class OffsiteSource(IStoreReader reader, IPersonIndex index)
{
    private const int MostBatches = 100;
    private const int MostEvents = 2_000;

    /// <summary>The next batches after one, as many as are taken in one piece.</summary>
    public async Task<ImmutableArray<OffsiteBatch>> AfterAsync(long number, CancellationToken cancellationToken)
    {
        await using var context = reader.Context(ReadScope.Everything);
        var batches = await context.Batches.AsNoTracking().Where(batch => batch.Number > number).OrderBy(batch => batch.Number).Take(MostBatches)
            .ToListAsync(cancellationToken);
        if (batches.Count == 0)
        {
            return [];
        }

        var some = batches.TakeWhile(batch => batch == batches[0] || batch.LastPosition - batches[0].FirstPosition < MostEvents).ToArray();
        var (first, last) = (some[0].FirstPosition, some[^1].LastPosition);
        var events = await context.Events.AsNoTracking().Where(row => row.Position >= first && row.Position <= last).OrderBy(row => row.Position)
            .ToListAsync(cancellationToken);
        var followers = await context.Followers.AsNoTracking().ToListAsync(cancellationToken);
        var erasures = followers.FirstOrDefault(row => row.Name == Erasure.Position)?.Position ?? 0;
        return [.. some.Select(batch => new OffsiteBatch(batch, [.. events.Where(row => IsIn(row, batch))], erasures, [.. followers]))];
    }

    /// <summary>The hash of a batch; none: the store has no such batch.</summary>
    public async Task<byte[]?> HashAsync(long number, CancellationToken cancellationToken)
    {
        await using var context = reader.Context(ReadScope.Everything);
        return await context.Batches.Where(batch => batch.Number == number).Select(batch => batch.Hash).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>How far down the ledger the store is.</summary>
    public async Task<long> ErasuresAsync(CancellationToken cancellationToken)
    {
        await using var context = reader.Context(ReadScope.Everything);
        return await context.Followers.Where(row => row.Name == Erasure.Position).Select(row => row.Position).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The texts that events refer to, as they are now.</summary>
    public async Task<List<StoredText>> TextsAsync(IEnumerable<StoredEvent> events, CancellationToken cancellationToken)
    {
        var references = events.SelectMany(row => TextRefs.In(EventJson.Read(row.Type, row.Body))).Distinct();
        var texts = new List<StoredText>();
        await using var context = reader.Context(ReadScope.Everything);
        foreach (var some in references.Chunk(MostEvents / 4))
        {
            texts.AddRange(await context.Texts.AsNoTracking().Where(row => some.Contains(row.Ref)).ToListAsync(cancellationToken));
        }

        return texts;
    }

    /// <summary>The documents that events refer to, as they are now.</summary>
    public async IAsyncEnumerable<StoredDocument> DocumentsAsync(
        IEnumerable<StoredEvent> events,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = reader.Context(ReadScope.Everything);
        foreach (var reference in events.SelectMany(row => DocumentCheck.In(EventJson.Read(row.Type, row.Body))))
        {
            if (await context.Documents.AsNoTracking().FirstOrDefaultAsync(row => row.Ref == reference, cancellationToken) is { } document)
            {
                yield return document;
            }
        }
    }

    /// <summary>Whose the pseudonyms are that events name.</summary>
    public async Task<List<StoredResolution>> ResolutionsAsync(IReadOnlyCollection<StoredEvent> events, CancellationToken cancellationToken)
    {
        var named = events.ToLookup(row => row.CaseId);
        var known = new List<StoredResolution>();
        await using var context = reader.Context(ReadScope.Everything);
        foreach (var some in named.Select(of => of.Key).Chunk(MostEvents / 4))
        {
            known.AddRange(await context.Resolutions.AsNoTracking().Where(row => some.Contains(row.CaseId)).ToListAsync(cancellationToken));
        }

        return [.. known.Where(row => !index.IsErased(row.PersonIndex) && named[row.CaseId].Any(happened => Names(happened, row.Pseudonym)))];
    }

    /// <summary>The people whose own case something happened in.</summary>
    public async Task<List<OffsitePerson>> PeopleAsync(IEnumerable<StoredEvent> events, CancellationToken cancellationToken)
    {
        var changed = events.Select(row => CaseId.Of(row.CaseId)).Distinct().Where(id => id.Kind == CaseKind.Person)
            .Select(id => index.Of(PersonId.Of(id))).ToArray();
        var people = new List<OffsitePerson>();
        foreach (var some in changed.Chunk(MostEvents / 4))
        {
            people.AddRange(await PeopleAsync(rows => rows.Where(row => some.Contains(row.PersonIndex)), cancellationToken));
        }

        return people;
    }

    /// <summary>Everybody.</summary>
    public Task<List<OffsitePerson>> EverybodyAsync(CancellationToken cancellationToken) => PeopleAsync(rows => rows, cancellationToken);

    private async Task<List<OffsitePerson>> PeopleAsync(Func<IQueryable<StoredPerson>, IQueryable<StoredPerson>> which, CancellationToken cancellationToken)
    {
        await using var context = reader.Context(ReadScope.Everything);
        // Who only asked something is kept for two days, and nowhere else.
        var people = from person in which(context.People.AsNoTracking())
                     where !context.Links.Any(link => link.PersonIndex == person.PersonIndex && link.Purpose == WaitingAsks.Purpose)
                     join account in context.Accounts.AsNoTracking() on person.PersonIndex equals account.PersonIndex into accounts
                     from account in accounts.DefaultIfEmpty()
                     select new { person, account };
        var found = await people.ToListAsync(cancellationToken);
        return [.. found.Where(row => !index.IsErased(row.person.PersonIndex)).Select(row => new OffsitePerson(row.person, row.account))];
    }

    private static bool IsIn(StoredEvent happened, StoredBatch batch) =>
        happened.Position >= batch.FirstPosition && happened.Position <= batch.LastPosition;

    private static bool Names(StoredEvent happened, string pseudonym) =>
        happened.By == pseudonym || happened.Body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(pseudonym)) >= 0;
}
