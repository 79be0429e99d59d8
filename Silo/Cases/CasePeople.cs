using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Workflows.Cases;

namespace LokaalSignaal.Silo.Cases;

/// <summary>The people of one case: their pseudonyms, and how these resolve.</summary>
internal sealed class CasePeople(CaseId id, CaseShell shell) : IResolver
{
    private readonly Dictionary<Pseudonym, byte[]?> _known = [];
    private long _changes;

    /// <summary>Somebody as this case knows them; none for the program itself.</summary>
    public ValueTask<Pseudonym?> OfAsync(Actor actor) =>
        actor.Person == PersonId.System ? ValueTask.FromResult<Pseudonym?>(null) : shell.Pseudonyms.ForAsync(actor.Person, id);

    /// <summary>How the pseudonyms that new events name resolve.</summary>
    public async ValueTask<ImmutableArray<Resolution>> ResolutionsAsync(Verdict.Accepted accepted, Actor actor, DecisionContext context)
    {
        if (accepted.Events.IsEmpty)
        {
            return [];
        }

        var resolutions = ImmutableArray.CreateBuilder<Resolution>();
        Add(context.By, actor.Person);
        foreach (var person in accepted.Named)
        {
            Add(await shell.Pseudonyms.ForAsync(person, id), person);
        }

        return resolutions.ToImmutable();

        void Add(Pseudonym? pseudonym, PersonId person)
        {
            if (pseudonym is { } who && _known.GetValueOrDefault(who) is null)
            {
                _known[who] = shell.Index.Of(person);
                resolutions.Add(new Resolution(who, person));
            }
        }
    }

    /// <inheritdoc/>
    public byte[]? IndexOf(Pseudonym pseudonym)
    {
        ForgetErased();
        if (!_known.TryGetValue(pseudonym, out var index))
        {
            _known[pseudonym] = index = shell.Gathering.IndexOf(pseudonym);
        }

        return index;
    }

    // Somebody may have been erased or unlinked since: then nothing may lead to them again.
    private void ForgetErased()
    {
        if (shell.Vault.Changes is var changes && changes != _changes)
        {
            _changes = changes;
            _known.Clear();
        }
    }

    /// <summary>The rows, with that of the person whose profile is to be kept.</summary>
    public async ValueTask<ImmutableArray<Row>> WithProfileAsync(ImmutableArray<Row> rows, PersonProfile? profile)
    {
        if (profile is null)
        {
            return rows;
        }

        var person = PersonId.Of(id);
        Row? changed = await shell.Vault.PrepareChangeAsync(person, profile);
        return rows.Insert(0, changed ?? shell.Vault.Prepare(person, profile));
    }

    /// <summary>The journal took the resolutions, and a profile may have changed.</summary>
    public void Take(ImmutableArray<Resolution> resolutions)
    {
        if (id.Kind == CaseKind.Person)
        {
            shell.Vault.Drop(PersonId.Of(id));
        }
    }
}
