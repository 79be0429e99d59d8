using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Silo.Processes;

/// <summary>
/// The platform's own definitions, for municipalities that drew none. They are files in the program; every version that
/// was ever shipped stays, because cases keep the one that they started on.
/// </summary>
public static class DefaultDefinitions
{
    private static readonly ImmutableArray<PublishedDefinition> All =
    [
        Read("signal-standard.json", version: 1),
        Read("fiche-standard.json", version: 1),
        Read("partnership-standard.json", version: 1),
        Read("dossier-standard.json", version: 1),
    ];

    /// <summary>The newest definition of a kind; none for kinds without a process.</summary>
    public static PublishedDefinition? Of(CaseKind kind) => All.LastOrDefault(known => known.Definition.Kind == kind);

    /// <summary>A version; none where it was never shipped.</summary>
    public static PublishedDefinition? Find(DefinitionRef definition) => All.FirstOrDefault(known => known.Ref == definition);

    private static PublishedDefinition Read(string name, int version)
    {
        using var stream = typeof(DefaultDefinitions).Assembly.GetManifestResourceStream($"Defaults/{name}")
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        var reading = DefinitionFile.Parse(reader.ReadToEnd());
        return reading.Definition is { } definition
            ? new PublishedDefinition(new DefinitionRef(OwnerId.Platform, definition.Id, version), definition)
            : throw new InvalidOperationException($"{name} is no process definition.");
    }
}
