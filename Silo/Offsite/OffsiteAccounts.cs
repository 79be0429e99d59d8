using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;

namespace LokaalSignaal.Silo.Offsite;

/// <summary>
/// Copies how people sign in. Passwords and lock-outs change without an event, so everybody is looked through now and
/// then, and whoever changed since is written.
/// </summary>
internal sealed class OffsiteAccounts(OffsiteSource source, OffsiteRows rows, TimeProvider clock)
{
    private static readonly TimeSpan _between = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, byte[]> _written = new();
    private DateTimeOffset _next;

    /// <summary>Begins anew: everybody is written once.</summary>
    public void Forget()
    {
        _written.Clear();
        _next = default;
    }

    /// <summary>Looks through everybody where it is time.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() < _next)
        {
            return;
        }

        await WriteAsync(await source.EverybodyAsync(cancellationToken), cancellationToken);
        _next = clock.GetUtcNow() + _between;
    }

    /// <summary>Writes people, as far as they changed.</summary>
    public Task WriteAsync(IEnumerable<OffsitePerson> people, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        people,
        new ParallelOptions { MaxDegreeOfParallelism = OffsiteRows.AtOnce, CancellationToken = cancellationToken },
        async (person, stopping) =>
        {
            var (name, hash) = (Convert.ToHexString(person.Person.PersonIndex), SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(person)));
            if (!_written.TryGetValue(name, out var before) || !before.AsSpan().SequenceEqual(hash))
            {
                await rows.WriteAsync(person, stopping);
                _written[name] = hash;
            }
        });
}
