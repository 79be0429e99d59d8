using System.Collections.Immutable;
using System.Security.Cryptography;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.People;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Keys;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.People;

/// <summary>
/// Who people are. Each is sealed with a key of their own, and that key is wrapped by a key from the folder outside the
/// store, so that a copy of the store alone tells nobody's name, and destroying one small key erases a person.
/// </summary>
public sealed class Vault : IDisposable
{
    /// <summary>How many opened people are kept in memory.</summary>
    public const int Kept = 10_000;

    private readonly VaultCache _cache = new(Kept);
    private readonly IStoreReader _reader;
    private readonly byte[] _wrapping;
    private readonly Addresses _addresses;

    /// <summary>Makes the vault of a store.</summary>
    public Vault(KeyFolder keys, IStoreReader reader)
    {
        (_reader, _wrapping) = (reader, keys.For(KeyPurpose.PersonKeys));
        (Index, _addresses) = (new PersonIndex(keys), new Addresses(keys));
    }

    /// <summary>Finds people in the store.</summary>
    public PersonIndex Index { get; }

    /// <summary>A new person, with a new key: to be put into the append that registers them.</summary>
    public PersonRow Prepare(PersonId person, PersonProfile profile) => RowOf(person, profile, PersonKey.New(), isNew: true);

    /// <summary>The program itself, which tells whether keys and store belong together.</summary>
    internal StoredPerson Own() => Sealed(PersonId.System, new PersonProfile("", ""), PersonKey.New());

    /// <summary>
    /// Another profile of somebody: to be put into the append that tells so; after it, <see cref="Drop(PersonId)"/>.
    /// None when there is no such person (any more).
    /// </summary>
    public async ValueTask<PersonRow?> PrepareChangeAsync(
        PersonId person,
        PersonProfile profile,
        CancellationToken cancellationToken = default) =>
        await OpenAsync(Index.Of(person), cancellationToken) is { } opened
            ? RowOf(person, profile, opened.Key, isNew: false)
            : null;

    /// <summary>Somebody's profile; none when there is no such person (any more).</summary>
    public async ValueTask<PersonProfile?> ProfileAsync(PersonId person, CancellationToken cancellationToken = default) =>
        (await OpenAsync(Index.Of(person), cancellationToken))?.Known.Profile;

    /// <summary>Somebody by their index; none when there is no such person (any more).</summary>
    public async ValueTask<KnownPerson?> FindAsync(byte[] index, CancellationToken cancellationToken = default) =>
        (await OpenAsync(index, cancellationToken))?.Known;

    /// <summary>Several people by their indexes, in one query; who isn't there (any more) is left out.</summary>
    public async ValueTask<ImmutableArray<KnownPerson>> FindAllAsync(
        IEnumerable<byte[]> indexes,
        CancellationToken cancellationToken = default)
    {
        var wanted = indexes.DistinctBy(Convert.ToHexString).ToArray();
        var kept = wanted.ToLookup(index => _cache.Find(index)?.Known);
        var read = await ReadAsync([.. kept[null]], cancellationToken);
        return [.. kept.Select(group => group.Key).OfType<KnownPerson>(), .. read];
    }

    /// <summary>Who pseudonyms are; those of unlinked or erased people are left out.</summary>
    public async ValueTask<ImmutableDictionary<Pseudonym, KnownPerson>> ResolveAsync(
        IEnumerable<Pseudonym> pseudonyms,
        CancellationToken cancellationToken = default)
    {
        var texts = pseudonyms.Select(pseudonym => pseudonym.Value).Distinct().ToArray();
        await using var context = _reader.Context(ReadScope.Everything);
        var found = await context.Resolutions.Where(row => texts.Contains(row.Pseudonym)).ByKeys().ToListAsync(cancellationToken);
        var people = await FindAllAsync(found.Select(row => row.PersonIndex), cancellationToken);
        var byIndex = people.ToDictionary(known => Convert.ToHexString(Index.Of(known.Person)));
        return found
            .Where(row => byIndex.ContainsKey(Convert.ToHexString(row.PersonIndex)))
            .ToImmutableDictionary(row => Named(row.Pseudonym), row => byIndex[Convert.ToHexString(row.PersonIndex)]);
    }

    /// <summary>Forgets what is in memory of somebody: after a change, and after erasing.</summary>
    public void Drop(PersonId person) => Drop(Index.Of(person));

    /// <summary>Forgets what is in memory of somebody: after a change, and after erasing.</summary>
    public void Drop(byte[] index) => _cache.Drop(index);

    /// <summary>Forgets what is in memory of what was erased.</summary>
    internal void Forget(Erased erased)
    {
        switch (erased)
        {
            case Erased.Person(var index):
                Drop(index);
                break;
            case Erased.Link:
                _cache.Change();
                break;
        }
    }

    /// <summary>Changes whenever somebody was changed, erased or unlinked: then what is remembered of people is to be asked again.</summary>
    public long Changes => _cache.Changes;

    /// <inheritdoc/>
    public void Dispose() => _cache.Dispose();

    internal async ValueTask<OpenedPerson?> OpenAsync(byte[] index, CancellationToken cancellationToken)
    {
        if (_cache.Find(index) is { } kept)
        {
            return kept;
        }

        var changes = _cache.Changes;
        await using var context = _reader.Context(ReadScope.Everything);
        var row = await context.People.FirstOrDefaultAsync(person => person.PersonIndex == index, cancellationToken);
        return row is null ? null : Opened(row, changes);
    }

    private async ValueTask<ImmutableArray<KnownPerson>> ReadAsync(byte[][] indexes, CancellationToken cancellationToken)
    {
        if (indexes.Length == 0)
        {
            return [];
        }

        var changes = _cache.Changes;
        await using var context = _reader.Context(ReadScope.Everything);
        var rows = await context.People.Where(row => indexes.Contains(row.PersonIndex)).ToListAsync(cancellationToken);
        return [.. rows.Select(row => Opened(row, changes).Known)];
    }

    private OpenedPerson Opened(StoredPerson row, long changes)
    {
        var key = PersonKey.Unwrap(_wrapping, row.WrappedKey, row.PersonIndex);
        var known = key?.Open(row.Cipher, row.PersonIndex);
        var opened = new OpenedPerson(known ?? throw Broken(), key ?? throw Broken());
        _cache.Keep(row.PersonIndex, opened, changes);
        return opened;
    }

    private PersonRow RowOf(PersonId person, PersonProfile profile, PersonKey key, bool isNew) =>
        new(Sealed(person, profile, key), _addresses.IndexOf(profile.Email), isNew, Stamps.New());

    /// <summary>What somebody without an account asks, sealed as a person is.</summary>
    internal StoredPerson PrepareAsk(PersonId person, PartnershipAsk ask) =>
        Sealed(new KnownPerson(person, ask.Contact) { Asks = ask }, PersonKey.New());

    private StoredPerson Sealed(PersonId person, PersonProfile profile, PersonKey key) => Sealed(new KnownPerson(person, profile), key);

    private StoredPerson Sealed(KnownPerson known, PersonKey key)
    {
        var index = Index.Of(known.Person);
        return new StoredPerson
        {
            PersonIndex = index,
            WrappedKey = key.Wrap(_wrapping, index),
            Cipher = key.Seal(known, index),
        };
    }

    private static Pseudonym Named(string text) =>
        Pseudonym.TryRead(text, out var pseudonym) ? pseudonym : throw new FormatException(text);

    private static CryptographicException Broken() => new("A person in the store does not open with these keys.");
}
