using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Workflows.Texts;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Journal.Verifying;

/// <summary>Looks whether each text that should be there is there, and is what its reference commits to.</summary>
internal static class TextCheck
{
    public static async Task RunAsync(StoreContext store, Action<Difference> tell, CancellationToken cancellationToken)
    {
        await foreach (var text in store.Texts.AsNoTracking().AsAsyncEnumerable()
            .WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (!IsGood(text))
            {
                tell(new Difference("text-changed", text.Ref));
            }
        }
    }

    private static bool IsGood(StoredText text) => text.State switch
    {
        StoredText.Present => text.Salt is { } salt && text.Body is { } body
            && TextDrafts.Commitment(salt, body).Value == text.Ref,
        StoredText.Masked => text.Salt is null && text.Body is not null,
        StoredText.Erased => text.Salt is null && text.Body is null,
        _ => false,
    };
}
