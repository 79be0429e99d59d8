using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Texts;

namespace LokaalSignaal.Silo.People;

/// <summary>Ends the erasing of people whose case says that they were erased, should the program have stopped in between.</summary>
public sealed class ErasedPeopleFollower(Erasure erasure, Vault vault) : IFollower
{
    /// <inheritdoc/>
    public string Name => "erased-people";

    /// <inheritdoc/>
    public async ValueTask HandleAsync(ImmutableArray<RecordedEvent> events, CancellationToken cancellationToken)
    {
        foreach (var person in events.Where(recorded => recorded.Event is PersonErased).Select(recorded => PersonId.Of(recorded.Case)))
        {
            if (await vault.ProfileAsync(person, cancellationToken) is not null)
            {
                await erasure.ErasePersonAsync(person);
            }
        }
    }
}
