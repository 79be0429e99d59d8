using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Workflows.Cases;

namespace LokaalSignaal.Silo.Cases;

/// <summary>The people of one case: their pseudonyms, and how these resolve. What the store knows already is told it again, once.</summary>
internal sealed class CasePeople(CaseId id, CaseShell shell)
{
    private readonly Dictionary<PersonId, Pseudonym> _names = [];
    private readonly HashSet<Pseudonym> _told = [];
    private readonly Dictionary<Pseudonym, Resolution> _new = [];
    private long _changes;

    /// <summary>Somebody as this case knows them; none for the program itself.</summary>
    public async ValueTask<Pseudonym?> OfAsync(Actor actor)
    {
        ForgetErased();
        if (_names.TryGetValue(actor.Person, out var known))
        {
            return known;
        }

        var named = await shell.Pseudonyms.ForAsync(actor.Person, id);
        if (named is { } name)
        {
            _names[actor.Person] = name;
        }

        return named;
    }

    /// <summary>How the pseudonyms that new events name resolve, those that the case doesn't know yet.</summary>
    /// <param name="accepted">What was decided.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="context">What was known to decide.</param>
    public async ValueTask<ImmutableArray<Resolution>> ResolutionsAsync(
        Verdict.Accepted accepted,
        Actor actor,
        DecisionContext context)
    {
        ForgetErased();
        _new.Clear();
        if (!accepted.Events.IsEmpty)
        {
            Add(context.By, actor.Person);
        }

        foreach (var person in accepted.Named)
        {
            Add(await shell.Pseudonyms.ForAsync(person, id), person);
        }

        return [.. _new.Values];
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

    /// <summary>The journal took what was new, and a profile may have changed.</summary>
    public void Take()
    {
        _told.UnionWith(_new.Keys);
        _new.Clear();
        if (id.Kind == CaseKind.Person)
        {
            shell.Vault.Drop(PersonId.Of(id));
        }
    }

    // Somebody may have been erased or unlinked since: then nothing may lead to them again.
    private void ForgetErased()
    {
        if (shell.Vault.Changes is var changes && changes != _changes)
        {
            _changes = changes;
            _told.Clear();
            _names.Clear();
        }
    }

    private void Add(Pseudonym? pseudonym, PersonId person)
    {
        if (pseudonym is { } who && !_told.Contains(who))
        {
            _new[who] = new Resolution(who, person);
        }
    }
}
