using LokaalSignaal.Identity;

namespace LokaalSignaal.People;

/// <summary>Accounts that people sign in with. Passwords are kept as hashes only.</summary>
public interface IAccounts
{
    /// <summary>How long a link for choosing a password works.</summary>
    static readonly TimeSpan LinkLife = TimeSpan.FromDays(7);

    /// <summary>Checks an address and a password. After 8 failures in a row an account waits 5 minutes.</summary>
    ValueTask<SignInResult> SignInAsync(string email, string password, CancellationToken cancellationToken = default);

    /// <summary>The stamp that a sign-in carries; it changes when the password does. <c>null</c>: no such account.</summary>
    ValueTask<string?> StampAsync(PersonId person, CancellationToken cancellationToken = default);

    /// <summary>A one-time link for choosing a password, valid for <see cref="LinkLife"/>; the token is shown once and kept as a hash.</summary>
    ValueTask<string> IssueLinkAsync(PersonId person, CancellationToken cancellationToken = default);

    /// <summary>Whose link it is; <c>null</c> when it was used, is too old, or never was.</summary>
    ValueTask<PersonId?> OwnerOfLinkAsync(string token, CancellationToken cancellationToken = default);

    /// <summary>Chooses a password with a link. False when the link isn't valid (any more).</summary>
    ValueTask<bool> ChoosePasswordAsync(string token, string password, CancellationToken cancellationToken = default);

    /// <summary>Whether an address is already somebody's.</summary>
    ValueTask<PersonId?> FindByEmailAsync(string email, CancellationToken cancellationToken = default);
}

/// <summary>What came of signing in. A closed set.</summary>
public abstract record SignInResult
{
    private SignInResult()
    {
    }

    /// <summary>Right.</summary>
    /// <param name="Person">Who.</param>
    /// <param name="Stamp">The stamp of the account.</param>
    public sealed record Welcome(PersonId Person, string Stamp) : SignInResult;

    /// <summary>Address or password is wrong; it isn't said which.</summary>
    public sealed record Wrong : SignInResult;

    /// <summary>Too many failures.</summary>
    /// <param name="RetryAfter">When to try again.</param>
    public sealed record Wait(TimeSpan RetryAfter) : SignInResult;
}
