using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Portal.Administration.Processes;

/// <summary>A published version, as the list shows it.</summary>
/// <param name="Definition">Which.</param>
/// <param name="At">When it was published; none for the platform's own.</param>
/// <param name="InForce">Whether new cases go this way.</param>
public sealed record VersionLine(DefinitionRef Definition, DateTimeOffset? At, bool InForce)
{
    /// <summary>Whether it is the platform's own.</summary>
    public bool IsStandard => Definition.Owner == OwnerId.Platform;

    /// <summary>The versions, newest first; the one in force is among them.</summary>
    public static ImmutableArray<VersionLine> Of(ProcessesView processes)
    {
        ArgumentNullException.ThrowIfNull(processes);
        var known = processes.Versions.Any(version => version.Definition == processes.CurrentRef)
            ? processes.Versions
            : [new PublishedVersion(processes.CurrentRef, null), .. processes.Versions];
        return [.. known.Select(version => new VersionLine(version.Definition, version.At, version.Definition == processes.CurrentRef))];
    }

    /// <summary>The number that the next version of a municipality will have.</summary>
    public static int Next(ProcessesView processes, OwnerId municipality)
    {
        ArgumentNullException.ThrowIfNull(processes);
        return Of(processes).Count(line => line.Definition.Owner == municipality) + 1;
    }
}
