using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Offsite.Restoring;

/// <summary>Reads a copy outside from its beginning to its end into a draft.</summary>
internal sealed class OffsiteReading(OffsiteBlobs blobs, OffsiteSeal seal, IPersonIndex index, OffsiteDraft draft)
{
    private readonly OffsiteRows _rows = new(blobs, seal);
    private byte[] _hash = Chain.Start;
    private long _number;
    private long _erasures;

    /// <summary>Reads it.</summary>
    /// <returns>How many erasures the store had seen.</returns>
    /// <exception cref="OffsiteException">It isn't whole, or isn't ours.</exception>
    public async Task<long> RunAsync(CancellationToken cancellationToken)
    {
        if (!await blobs.ExistsAsync(cancellationToken))
        {
            throw new OffsiteException("offsite-empty", OffsiteNames.About);
        }

        await OffsiteKnowing.CheckAsync(blobs, seal, cancellationToken);
        await JournalAsync(cancellationToken);
        await RowsAsync<StoredText>(OffsiteNames.Texts, Keep, cancellationToken);
        await RowsAsync<StoredDocument>(OffsiteNames.Documents, draft.Keep, cancellationToken, atOnce: 1);
        await PeopleAsync(cancellationToken);
        return _erasures;
    }

    private async Task JournalAsync(CancellationToken cancellationToken)
    {
        var names = await NamesAsync(OffsiteNames.Journal, cancellationToken);
        OffsiteBatch? last = null;
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            var content = await blobs.ReadAsync(name, cancellationToken) ?? throw new OffsiteException("offsite-damaged", name);
            foreach (var batch in OffsiteFrame.Read(content, seal, out _))
            {
                last = Take(batch, name) ? batch : last;
            }
        }

        _erasures = last?.Erasures ?? throw new OffsiteException("offsite-empty", OffsiteNames.Journal);
        draft.Keep(last.Followers, last.Batch.LastPosition);
    }

    // A batch that is there a second time is the same one; one that doesn't follow means that something between is gone.
    private bool Take(OffsiteBatch batch, string name)
    {
        if (batch.Batch.Number <= _number)
        {
            return false;
        }

        if (batch.Batch.Number != _number + 1 || !batch.Batch.Previous.AsSpan().SequenceEqual(_hash))
        {
            throw new OffsiteException("offsite-damaged", name);
        }

        draft.Keep(batch);
        (_number, _hash) = (batch.Batch.Number, batch.Batch.Hash);
        return true;
    }

    // What was written for a batch that never followed belongs to no case.
    private void Keep(StoredText text)
    {
        if (draft.Refers(text.Ref))
        {
            draft.Keep(text);
        }
    }

    private async Task PeopleAsync(CancellationToken cancellationToken)
    {
        var known = draft.Cases.Select(CaseId.Of).Where(id => id.Kind == CaseKind.Person).Select(PersonId.Of).Append(PersonId.System)
            .Select(person => Convert.ToHexString(index.Of(person))).ToHashSet();
        var names = (await NamesAsync(OffsiteNames.People, cancellationToken)).ToLookup(IsProfile);
        await RowsAsync<OffsitePerson>(names[true], person => draft.Keep(person, known.Contains(Convert.ToHexString(person.Person.PersonIndex))), cancellationToken);
        await RowsAsync<StoredResolution>(names[false], draft.Keep, cancellationToken);
    }

    private static bool IsProfile(string name) => name.EndsWith("/" + OffsiteNames.Profile, StringComparison.Ordinal);

    private async Task RowsAsync<T>(string prefix, Action<T> keep, CancellationToken cancellationToken, int atOnce = OffsiteRows.AtOnce * 4)
        where T : class =>
        await RowsAsync(await NamesAsync(prefix, cancellationToken), keep, cancellationToken, atOnce);

    private async Task RowsAsync<T>(IEnumerable<string> names, Action<T> keep, CancellationToken cancellationToken, int atOnce = OffsiteRows.AtOnce * 4)
        where T : class
    {
        foreach (var some in names.Chunk(atOnce))
        {
            foreach (var row in await Task.WhenAll(some.Select(name => _rows.ReadAsync<T>(name, cancellationToken))))
            {
                if (row is not null)
                {
                    keep(row);
                }
            }
        }
    }

    private ValueTask<List<string>> NamesAsync(string prefix, CancellationToken cancellationToken) =>
        blobs.ListAsync(prefix, cancellationToken).ToListAsync(cancellationToken);
}
