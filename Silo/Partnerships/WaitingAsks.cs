using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.People;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Partnerships;

/// <summary>
/// Requests whose address wasn't confirmed: in the vault, each sealed with a key of its own, found by the hash of a
/// one-time link, and gone for good when that is used or too old.
/// </summary>
public sealed class WaitingAsks(IJournal journal, IStoreReader reader, Vault vault, TimeProvider time)
{
    /// <summary>What its links are for.</summary>
    internal const string Purpose = "partnership";

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Most = 2_000;

    /// <summary>Keeps a request, and makes its link; none: too many wait.</summary>
    /// <returns>The token of the link.</returns>
    internal async ValueTask<string?> KeepAsync(PartnershipAsk ask, CancellationToken cancellationToken)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var key = CaseId.Of(OwnerId.Platform, CaseKind.Person, RandomNumberGenerator.GetString(Alphabet, 16));
        var (sealedAsk, now) = (vault.PrepareAsk(PersonId.Of(key), ask), time.GetUtcNow());
        return await journal.WriteAsync(Keep, cancellationToken) == 1 ? token : null;

        int Keep(IWriteUnit unit)
        {
            Expire(unit, now);
            if (unit.Scalar("SELECT 1 FROM links WHERE purpose = $1 LIMIT 1 OFFSET $2", Purpose, Most - 1) is not null)
            {
                return 0;
            }

            unit.Execute(
                "INSERT INTO people (person_index, wrapped_key, cipher) VALUES ($1, $2, $3)",
                sealedAsk.PersonIndex,
                sealedAsk.WrappedKey,
                sealedAsk.Cipher);
            return unit.Execute(
                "INSERT INTO links (token_hash, purpose, person_index, expires) VALUES ($1, $2, $3, $4)",
                HashOf(token),
                Purpose,
                sealedAsk.PersonIndex,
                now + IPartnershipRequests.LinkLife);
        }
    }

    /// <summary>The request of a link; none when it was used, is too old, or never was.</summary>
    internal async ValueTask<KnownPerson?> FindAsync(string token, CancellationToken cancellationToken)
    {
        if (!Shape.IsToken(token))
        {
            return null;
        }

        var (hash, now) = (HashOf(token), time.GetUtcNow());
        await using var context = reader.Context(ReadScope.Everything);
        var index = await context.Links.Where(link => link.TokenHash == hash && link.Purpose == Purpose && link.Expires > now)
            .Select(link => link.PersonIndex).FirstOrDefaultAsync(cancellationToken);
        return index is null ? null : await vault.FindAsync(index, cancellationToken);
    }

    /// <summary>Forgets a request: it was confirmed, or can't be.</summary>
    internal async ValueTask ForgetAsync(PersonId waiting, CancellationToken cancellationToken)
    {
        var index = vault.Index.Of(waiting);
        await journal.WriteAsync(
            unit =>
            {
                unit.Execute("DELETE FROM links WHERE person_index = $1", index);
                return unit.Execute("DELETE FROM people WHERE person_index = $1", index);
            },
            cancellationToken);
        vault.Drop(index);
    }

    /// <summary>Forgets what is too old.</summary>
    /// <returns>How many were.</returns>
    public ValueTask<int> ForgetOldAsync(CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        return journal.WriteAsync(unit => Expire(unit, now), cancellationToken);
    }

    private static int Expire(IWriteUnit unit, DateTimeOffset now)
    {
        var gone = unit.Execute(
            "DELETE FROM people WHERE person_index IN (SELECT person_index FROM links WHERE purpose = $1 AND expires <= $2)", Purpose, now);
        unit.Execute("DELETE FROM links WHERE purpose = $1 AND expires <= $2", Purpose, now);
        return gone;
    }

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
