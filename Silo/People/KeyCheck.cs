using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Keys;
using LokaalSignaal.Silo.Texts;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.People;

/// <summary>
/// Tells whether a store and a folder of keys belong together. The program itself has a row among the people: only the
/// right keys find it and open it.
/// </summary>
public static class KeyCheck
{
    /// <summary>Checks, and marks a new store as belonging to these keys. To be done before anything is served.</summary>
    /// <returns>
    /// None when they belong together; <c>store-keys-wrong</c>; or <c>store-keys-older</c> when the store has seen
    /// erasures that this ledger doesn't hold: then it isn't the newest copy of the folder.
    /// </returns>
    public static async ValueTask<StoreRefusal?> RunAsync(
        IJournal journal,
        IStoreReader reader,
        KeyFolder keys,
        Vault vault,
        CancellationToken cancellationToken = default)
    {
        if (!await IsMarkedAsync(vault, cancellationToken))
        {
            if (await IsNewAsync(journal, reader, cancellationToken))
            {
                return await MarkAsync(journal, vault, cancellationToken);
            }

            // Another process may have marked it, and begun, just now.
            if (!await IsMarkedAsync(vault, cancellationToken))
            {
                return new StoreRefusal("store-keys-wrong", keys.Path);
            }
        }

        await using var context = reader.Context(ReadScope.Everything);
        var seen = await context.Followers.Where(row => row.Name == Erasure.Position).Select(row => row.Position)
            .FirstOrDefaultAsync(cancellationToken);
        return seen > keys.Ledger.Count ? new StoreRefusal("store-keys-older", keys.Path) : null;
    }

    private static async ValueTask<bool> IsMarkedAsync(Vault vault, CancellationToken cancellationToken) =>
        await vault.FindAsync(vault.Index.Of(PersonId.System), cancellationToken) is not null;

    private static async ValueTask<bool> IsNewAsync(IJournal journal, IStoreReader reader, CancellationToken cancellationToken)
    {
        await using var context = reader.Context(ReadScope.Everything);
        return journal.Head == 0 && !await context.People.AnyAsync(cancellationToken);
    }

    private static async ValueTask<StoreRefusal?> MarkAsync(IJournal journal, Vault vault, CancellationToken cancellationToken)
    {
        var own = vault.Own();
        await journal.WriteAsync(
            unit => unit.Execute(
                "INSERT INTO people (person_index, wrapped_key, cipher) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                own.PersonIndex,
                own.WrappedKey,
                own.Cipher),
            cancellationToken);
        return null;
    }
}
