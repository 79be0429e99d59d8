using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Documents;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Keys;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Texts;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Offsite;

/// <summary>
/// Does to the copy outside what the ledger says: the blob of a text or a document is written over, a person's blobs are deleted. Each may be
/// done again and changes nothing then.
/// </summary>
internal sealed class OffsiteErasing(OffsiteBlobs blobs, OffsiteRows rows, OffsiteSeal seal, IStoreReader reader)
{
    public async Task EraseAsync(IEnumerable<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        foreach (var entry in entries)
        {
            await EraseAsync(entry.Erased, cancellationToken);
        }
    }

    private Task EraseAsync(Erased erased, CancellationToken cancellationToken) => erased switch
    {
        Erased.Text(var text) => ChangeAsync(text, Emptied, cancellationToken),
        Erased.Stretches(var text, var ranges) => ChangeAsync(text, row => Covered(row, ranges), cancellationToken),
        Erased.Document(var document) => EmptyAsync(document, cancellationToken),
        Erased.Person(var index) => DeleteAsync(seal.PersonOf(index), "", cancellationToken),
        Erased.Link(var who) => DeleteAsync(OffsiteNames.People, seal.EndOf(who.Value), cancellationToken),
        _ => throw new InvalidOperationException("The ledger holds something unknown."),
    };

    // The blob goes before the store: an erasure that came before this one may not have reached the store yet. Where there
    // is no blob, one is written that keeps a copier that is late from writing what it read before.
    private Task ChangeAsync(TextRef text, Func<StoredText, StoredText> change, CancellationToken cancellationToken) => rows.ChangeAsync(
        text.Value,
        async (StoredText? there) => (there ?? await StoredAsync(text.Value, cancellationToken)) is { } row ? change(row) : null,
        cancellationToken);

    private static StoredText Emptied(StoredText row) => row with { Body = null, Salt = null, State = StoredText.Erased };

    private static StoredText Covered(StoredText row, ImmutableArray<TextRange> ranges) => row.Body is { } body
        ? row with { Body = Masking.Of(body, ranges), Salt = null, State = StoredText.Masked }
        : row;

    private async Task<StoredText?> StoredAsync(string reference, CancellationToken cancellationToken)
    {
        await using var context = reader.Context(ReadScope.Everything);
        return await context.Texts.AsNoTracking().FirstOrDefaultAsync(row => row.Ref == reference, cancellationToken);
    }

    private Task EmptyAsync(DocumentRef document, CancellationToken cancellationToken) => rows.ChangeAsync(
        document.Value,
        async (StoredDocument? there) => (there ?? await StoredAsync(document, cancellationToken)) is { } row
            ? row with { Content = null, Salt = null, State = StoredDocument.Erased }
            : null,
        cancellationToken);

    private async Task<StoredDocument?> StoredAsync(DocumentRef document, CancellationToken cancellationToken)
    {
        var reference = document.Value;
        await using var context = reader.Context(ReadScope.Everything);
        return await context.Documents.AsNoTracking().FirstOrDefaultAsync(row => row.Ref == reference, cancellationToken);
    }

    private async Task DeleteAsync(string prefix, string ending, CancellationToken cancellationToken)
    {
        rows.Forget();
        await foreach (var name in blobs.ListAsync(prefix, cancellationToken))
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
            {
                await blobs.DeleteAsync(name, cancellationToken);
            }
        }
    }
}
