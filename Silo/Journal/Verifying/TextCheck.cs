using System.Text;
using LokaalSignaal.Silo.Journal.Model;
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
            && Commitment.Holds(text.Ref, salt, Encoding.UTF8.GetBytes(body)),
        StoredText.Masked => text.Salt is null && text.Body is not null,
        StoredText.Erased => text.Salt is null && text.Body is null,
        _ => false,
    };
}
