using System.Collections.Concurrent;
using System.Text.Json;
using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Offsite;

/// <summary>What can be erased, a blob each: texts, who pseudonyms are, people and how they sign in.</summary>
internal sealed class OffsiteRows(OffsiteBlobs blobs, OffsiteSeal seal)
{
    /// <summary>How many blobs are written or read at once.</summary>
    public const int AtOnce = 16;

    // What is remembered of being there only saves asking.
    private const int MostRemembered = 200_000;

    private readonly ConcurrentDictionary<string, byte> _there = new();

    public Task WriteAsync(StoredText text, CancellationToken cancellationToken) =>
        WriteOnceAsync(seal.TextOf(text.Ref), text, cancellationToken);

    public Task WriteAsync(StoredDocument document, CancellationToken cancellationToken) =>
        WriteOnceAsync(seal.DocumentOf(document.Ref), document, cancellationToken);

    public Task WriteAsync(StoredResolution who, CancellationToken cancellationToken) =>
        WriteOnceAsync(seal.ResolutionOf(who.PersonIndex, who.Pseudonym), who, cancellationToken);

    public Task WriteAsync(OffsitePerson person, CancellationToken cancellationToken) =>
        WriteAsync(seal.ProfileOf(person.Person.PersonIndex), person, cancellationToken);

    /// <summary>Writes what a text becomes, in the place of what is there; what can't be opened counts as nothing.</summary>
    /// <param name="reference">The text.</param>
    /// <param name="change">What it becomes, of what is there; none: nothing is to be there.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task ChangeAsync(string reference, Func<StoredText?, Task<StoredText?>> change, CancellationToken cancellationToken) =>
        ChangeRowAsync(seal.TextOf(reference), change, cancellationToken);

    /// <summary>The same for a document.</summary>
    public Task ChangeAsync(string reference, Func<StoredDocument?, Task<StoredDocument?>> change, CancellationToken cancellationToken) =>
        ChangeRowAsync(seal.DocumentOf(reference), change, cancellationToken);

    private Task ChangeRowAsync<T>(string name, Func<T?, Task<T?>> change, CancellationToken cancellationToken)
        where T : class =>
        blobs.ChangeAsync(
            name,
            async box => await change(box is null ? null : TryOpen<T>(name, box)) is { } changed ? Sealed(name, changed) : null,
            cancellationToken);

    /// <summary>Reads a row; none where there isn't one.</summary>
    /// <exception cref="OffsiteException">It isn't as it was written.</exception>
    public async Task<T?> ReadAsync<T>(string name, CancellationToken cancellationToken)
        where T : class =>
        await blobs.ReadAsync(name, cancellationToken) is { } box ? TryOpen<T>(name, box) ?? throw new OffsiteException("offsite-damaged", name) : null;

    /// <summary>Forgets what is remembered of being there.</summary>
    public void Forget() => _there.Clear();

    private async Task WriteOnceAsync<T>(string name, T row, CancellationToken cancellationToken)
    {
        if (_there.ContainsKey(name))
        {
            return;
        }

        await blobs.WriteNewAsync(name, Sealed(name, row), cancellationToken);
        if (_there.Count >= MostRemembered)
        {
            _there.Clear();
        }

        _there[name] = 0;
    }

    private Task WriteAsync<T>(string name, T row, CancellationToken cancellationToken) =>
        blobs.WriteAsync(name, Sealed(name, row), cancellationToken);

    private T? TryOpen<T>(string name, byte[] box)
        where T : class =>
        seal.Open(box, name) is { } plain ? JsonSerializer.Deserialize<T>(plain, JsonSerializerOptions.Web) : null;

    private byte[] Sealed<T>(string name, T row) => seal.Seal(JsonSerializer.SerializeToUtf8Bytes(row, JsonSerializerOptions.Web), name);
}
