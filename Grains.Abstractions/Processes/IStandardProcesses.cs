using LokaalSignaal.Identity;

namespace LokaalSignaal.Processes;

/// <summary>The platform's own definitions: where a municipality starts from that draws its own.</summary>
public interface IStandardProcesses
{
    /// <summary>The newest definition of a kind; none for kinds without a process.</summary>
    ProcessDefinition? Of(CaseKind kind);
}
