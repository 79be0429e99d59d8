using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.People;

/// <summary>
/// Accounts in the store. Every write goes through the journal's one writer; an address is found by its keyed index, a
/// link by the hash of its token, and a password is kept as its hash only.
/// </summary>
/// <param name="journal">The one writer.</param>
/// <param name="reader">The store.</param>
/// <param name="vault">Who people are.</param>
/// <param name="addresses">Finds accounts by address.</param>
/// <param name="passwords">Makes and checks hashes.</param>
/// <param name="time">The clock.</param>
public sealed class Accounts(
    IJournal journal,
    IStoreReader reader,
    Vault vault,
    Addresses addresses,
    Passwords passwords,
    TimeProvider time) : IAccounts, IDisposable
{
    private readonly Failures _failures = new(journal, time);

    /// <inheritdoc/>
    public async ValueTask<SignInResult> SignInAsync(
        string email,
        string password,
        CancellationToken cancellationToken = default)
    {
        var address = addresses.IndexOf(email);
        // The turn comes first: who waits their turn sees the failures of those before them.
        using var turn = await passwords.TurnAsync(cancellationToken);
        var account = await FindAsync(address, cancellationToken);
        if (_failures.Wait(account, address) is { } wait)
        {
            return new SignInResult.Wait(wait);
        }

        var right = turn.Verify(account?.PasswordHash, password);
        if (account is null || !right || account.Disabled)
        {
            await _failures.CountAsync(account, address, cancellationToken);
            return new SignInResult.Wrong();
        }

        await _failures.ClearAsync(account, cancellationToken);
        return await vault.FindAsync(account.PersonIndex, cancellationToken) is { } known
            ? new SignInResult.Welcome(known.Person, account.SecurityStamp)
            : new SignInResult.Wrong();
    }

    /// <inheritdoc/>
    public async ValueTask<string?> StampAsync(PersonId person, CancellationToken cancellationToken = default)
    {
        var index = vault.Index.Of(person);
        await using var context = reader.Context(ReadScope.Everything);
        return await context.Accounts
            .Where(account => account.PersonIndex == index && !account.Disabled)
            .Select(account => account.SecurityStamp)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<string> IssueLinkAsync(PersonId person, CancellationToken cancellationToken = default)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var (index, now) = (vault.Index.Of(person), time.GetUtcNow());
        await journal.WriteAsync(
            unit =>
            {
                unit.Execute("delete from links where purpose = 'password' and expires <= $1", now);
                return unit.Execute(
                    "insert into links (token_hash, purpose, person_index, expires) values ($1, 'password', $2, $3)",
                    HashOf(token),
                    index,
                    now + IAccounts.LinkLife);
            },
            cancellationToken);
        return token;
    }

    /// <inheritdoc/>
    public async ValueTask<PersonId?> OwnerOfLinkAsync(string token, CancellationToken cancellationToken = default) =>
        await OwnerAsync(token, cancellationToken) is { } index
            ? (await vault.FindAsync(index, cancellationToken))?.Person
            : null;

    /// <inheritdoc/>
    /// <remarks>A password that <see cref="PasswordRule"/> finds fault with is not taken either.</remarks>
    public async ValueTask<bool> ChoosePasswordAsync(
        string token,
        string password,
        CancellationToken cancellationToken = default)
    {
        if (PasswordRule.Fault(password) is not null || await OwnerAsync(token, cancellationToken) is not { } index)
        {
            return false;
        }

        var hash = await HashAsync(password, cancellationToken);
        return await journal.WriteAsync(unit => Choose(unit, token, index, hash), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<PersonId?> FindByEmailAsync(string email, CancellationToken cancellationToken = default) =>
        await FindAsync(addresses.IndexOf(email), cancellationToken) is { } account
            ? (await vault.FindAsync(account.PersonIndex, cancellationToken))?.Person
            : null;

    /// <summary>Whether somebody chose a password.</summary>
    public async ValueTask<bool> CanSignInAsync(PersonId person, CancellationToken cancellationToken = default)
    {
        var index = vault.Index.Of(person);
        await using var context = reader.Context(ReadScope.Everything);
        return await context.Accounts.AnyAsync(
            account => account.PersonIndex == index && account.PasswordHash != null && !account.Disabled,
            cancellationToken);
    }

    /// <summary>The hash of a password, for <see cref="SeedPasswordAsync"/>.</summary>
    public async ValueTask<string> HashAsync(string password, CancellationToken cancellationToken = default)
    {
        using var turn = await passwords.TurnAsync(cancellationToken);
        return turn.Hash(password);
    }

    /// <summary>Gives people one password whose hash is made already: for a demonstration, and for a first admin.</summary>
    public async ValueTask SeedPasswordAsync(
        IReadOnlyCollection<PersonId> people,
        string hash,
        CancellationToken cancellationToken = default)
    {
        var indexes = people.Select(vault.Index.Of).ToArray();
        await journal.WriteAsync(unit => indexes.Sum(index => SetPassword(unit, index, hash)), cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _failures.Dispose();

    private async ValueTask<StoredAccount?> FindAsync(byte[] address, CancellationToken cancellationToken)
    {
        await using var context = reader.Context(ReadScope.Everything);
        return await context.Accounts.FirstOrDefaultAsync(account => account.EmailIndex == address, cancellationToken);
    }

    private async ValueTask<byte[]?> OwnerAsync(string token, CancellationToken cancellationToken)
    {
        var (hash, now) = (HashOf(token), time.GetUtcNow());
        await using var context = reader.Context(ReadScope.Everything);
        return await context.Links
            .Where(link => link.TokenHash == hash && link.Purpose == "password" && link.UsedAt == null && link.Expires > now)
            .Select(link => link.PersonIndex)
            .FirstOrDefaultAsync(cancellationToken);
    }

    // All links of the person end with the one that is used.
    private static bool Choose(IWriteUnit unit, string token, byte[] index, string hash)
    {
        if (unit.Execute("delete from links where token_hash = $1 and purpose = 'password' and used_at is null", HashOf(token)) == 0)
        {
            return false;
        }

        unit.Execute("delete from links where person_index = $1", index);
        return SetPassword(unit, index, hash) == 1;
    }

    private static int SetPassword(IWriteUnit unit, byte[] index, string hash) =>
        unit.Execute(
            """
            update accounts set password_hash = $2, security_stamp = $3, failures = 0, lockout_end = null
            where person_index = $1
            """,
            index,
            hash,
            Stamps.New());

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
