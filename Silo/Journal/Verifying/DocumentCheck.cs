using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Workflows.Documents;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Journal.Verifying;

/// <summary>Looks whether each document that events refer to has its place, and is what its reference commits to.</summary>
internal static class DocumentCheck
{
    /// <summary>The documents that an event refers to.</summary>
    public static IEnumerable<string> In(CaseEvent happened) => happened is AgreementFiled filed ? [filed.Document.Value] : [];

    public static async Task RunAsync(StoreContext store, Action<Difference> tell, CancellationToken cancellationToken)
    {
        await foreach (var document in store.Documents.AsNoTracking().AsAsyncEnumerable()
            .WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (!IsGood(document))
            {
                tell(new Difference("document-changed", document.Ref));
            }
        }
    }

    public static async Task FindLostAsync(
        StoreContext store,
        CaseRange range,
        ILookup<CaseId, RecordedEvent> histories,
        Action<Difference> tell,
        CancellationToken cancellationToken)
    {
        var named = histories.SelectMany(history => history).SelectMany(recorded => In(recorded.Event)).ToHashSet();
        if (named.Count == 0)
        {
            return;
        }

        var there = await store.Documents
            .Where(d => d.CaseId.CompareTo(range.After) > 0 && d.CaseId.CompareTo(range.UpTo) <= 0)
            .Select(d => d.Ref)
            .ToHashSetAsync(cancellationToken).ConfigureAwait(false);
        foreach (var reference in named.Except(there))
        {
            tell(new Difference("document-missing", reference));
        }
    }

    private static bool IsGood(StoredDocument document) => document.State switch
    {
        StoredDocument.Present => document.Salt is { } salt && document.Content is { } content
            && DocumentDrafts.Commitment(salt, content).Value == document.Ref,
        StoredDocument.Erased => document.Salt is null && document.Content is null,
        _ => false,
    };
}
