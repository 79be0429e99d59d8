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
    private readonly Dictionary<PersonId, Pseudonym> _names = [];
    private readonly Dictionary<Pseudonym, byte[]> _known = [];
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
    /// <param name="unborn">Whether the case begins: then it knows nobody, and the store needn't be asked.</param>
    public async ValueTask<ImmutableArray<Resolution>> ResolutionsAsync(
        Verdict.Accepted accepted,
        Actor actor,
        DecisionContext context,
        bool unborn)
    {
        _new.Clear();
        if (!accepted.Events.IsEmpty)
        {
            Add(context.By, actor.Person, unborn);
        }

        foreach (var person in accepted.Named)
        {
            Add(await shell.Pseudonyms.ForAsync(person, id), person, unborn);
        }

        return [.. _new.Values];
    }

    /// <inheritdoc/>
    public byte[]? IndexOf(Pseudonym pseudonym)
    {
        if (_new.TryGetValue(pseudonym, out var resolution))
        {
            return shell.Index.Of(resolution.Person);
        }

        ForgetErased();
        if (!_known.TryGetValue(pseudonym, out var index) && shell.Gathering.IndexOf(pseudonym) is { } found)
        {
            _known[pseudonym] = index = found;
        }

        return index;
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
        foreach (var (pseudonym, resolution) in _new)
        {
            _known[pseudonym] = shell.Index.Of(resolution.Person);
        }

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
            _known.Clear();
            _names.Clear();
        }
    }

    private void Add(Pseudonym? pseudonym, PersonId person, bool unborn)
    {
        if (pseudonym is { } who && (unborn || IndexOf(who) is null))
        {
            _new[who] = new Resolution(who, person);
        }
    }
}
