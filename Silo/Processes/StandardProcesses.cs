using LokaalSignaal.Identity;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Silo.Processes;

/// <summary>The platform's own definitions, for whoever draws from them.</summary>
public sealed class StandardProcesses : IStandardProcesses
{
    /// <inheritdoc/>
    public ProcessDefinition? Of(CaseKind kind) => DefaultDefinitions.Of(kind)?.Definition;
}
