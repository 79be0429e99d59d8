using LokaalSignaal.People;
using LokaalSignaal.Silo.Journal.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LokaalSignaal.Silo.People;

/// <summary>
/// Makes and checks hashes of passwords (PBKDF2 with HMAC-SHA512, as ASP.NET Core Identity writes them). It takes a
/// core a tenth of a second or two, so only as many go at a time as there are cores.
/// </summary>
public sealed class Passwords : IDisposable
{
    /// <summary>The rounds of a new hash.</summary>
    public const int Rounds = 100_000;

    private readonly SemaphoreSlim _turns = new(Environment.ProcessorCount);
    private readonly PasswordHasher<StoredAccount> _hasher;
    private readonly string _nobodys;

    /// <summary>Makes it.</summary>
    /// <param name="rounds">The rounds of a new hash; fewer where nothing is at stake, as in a test.</param>
    public Passwords(int rounds = Rounds)
    {
        _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = rounds }));
        _nobodys = _hasher.HashPassword(Anybody, Stamps.New());
    }

    /// <summary>Waits for a core.</summary>
    public async ValueTask<Turn> TurnAsync(CancellationToken cancellationToken = default)
    {
        await _turns.WaitAsync(cancellationToken);
        return new Turn(this);
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();

    // The hasher doesn't look at whose password it is.
    private static StoredAccount Anybody { get; } = new() { PersonIndex = [], SecurityStamp = "" };

    /// <summary>A core of one's own for a while.</summary>
    public sealed class Turn : IDisposable
    {
        private readonly Passwords _passwords;

        internal Turn(Passwords passwords) => _passwords = passwords;

        /// <summary>The hash of a password.</summary>
        public string Hash(string password) => _passwords._hasher.HashPassword(Anybody, password);

        /// <summary>Whether it is the password of a hash. Without a hash it isn't, after the same work.</summary>
        public bool Verify(string? hash, string password)
        {
            var asked = password.Length <= PasswordRule.Longest ? password : "";
            var result = _passwords._hasher.VerifyHashedPassword(Anybody, hash ?? _passwords._nobodys, asked);
            return hash is not null && asked.Length > 0 && result != PasswordVerificationResult.Failed;
        }

        /// <inheritdoc/>
        public void Dispose() => _passwords._turns.Release();
    }
}
