using System.Collections.Concurrent;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Municipalities;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Silo.Processes;

/// <summary>A definition with the version that it is.</summary>
/// <param name="Ref">Which version.</param>
/// <param name="Definition">The definition.</param>
public sealed record PublishedDefinition(DefinitionRef Ref, ProcessDefinition Definition);

/// <summary>Finds definitions: those that municipalities published, and the platform's own for the others.</summary>
public sealed class Definitions(MunicipalityStates municipalities, TextStore texts)
{
    // A published version never changes.
    private readonly ConcurrentDictionary<DefinitionRef, PublishedDefinition> _known = [];

    /// <summary>The definition that new cases of a kind go by; none for kinds without a process.</summary>
    public async ValueTask<PublishedDefinition?> CurrentAsync(OwnerId owner, CaseKind kind)
    {
        var state = await municipalities.FindAsync(owner);
        var own = state?.Processes.LastOrDefault(process => process.Kind == kind);
        return own is null ? DefaultDefinitions.Of(kind) : await FindAsync(own.Definition, kind);
    }

    /// <summary>A version of a definition; none where it isn't known.</summary>
    public async ValueTask<PublishedDefinition?> FindAsync(DefinitionRef definition, CaseKind kind)
    {
        if (definition.Owner == OwnerId.Platform)
        {
            return DefaultDefinitions.Find(definition);
        }

        return _known.TryGetValue(definition, out var known) ? known : await ReadAsync(definition, kind);
    }

    private async ValueTask<PublishedDefinition?> ReadAsync(DefinitionRef definition, CaseKind kind)
    {
        var state = await municipalities.FindAsync(definition.Owner);
        var own = state?.Processes.FirstOrDefault(process => process.Kind == kind && process.Definition == definition);
        var file = own is null ? null : (await texts.ReadAsync([own.File], ReadScope.Everything)).GetValueOrDefault(own.File);
        return file is not null && DefinitionFile.Parse(file).Definition is { } parsed
            ? _known.GetOrAdd(definition, new PublishedDefinition(definition, parsed))
            : null;
    }
}
