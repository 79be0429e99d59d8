using System.Collections.Immutable;

namespace LokaalSignaal.Health;

/// <summary>Tells how the program is.</summary>
public interface IHealth
{
    /// <summary>How it is now. It answers within a second, whatever is wrong, and never fails.</summary>
    ValueTask<HealthView> ReadAsync(CancellationToken cancellationToken = default);
}

/// <summary>How the program is.</summary>
/// <param name="Edition"><c>embedded</c> or <c>cluster</c>.</param>
/// <param name="Host">What lets cases live: <c>embedded</c> or <c>orleans</c>.</param>
/// <param name="Engine">What walks processes: <c>interpreter</c> or <c>elsa</c>.</param>
/// <param name="Parts">Each part.</param>
public sealed record HealthView(string Edition, string Host, string Engine, ImmutableArray<PartHealth> Parts)
{
    /// <summary>Whether commands can be taken.</summary>
    public bool Ready => Parts.All(part => part.Ready || !part.Needed);
}

/// <summary>How a part is.</summary>
/// <param name="Name">Its name: <c>journal</c>, <c>followers</c>, <c>search</c>, …</param>
/// <param name="Ready">Whether it does its work.</param>
/// <param name="Code">Why not, kebab-case: <c>disk-full</c>, <c>read-only</c>, …; none when it does.</param>
/// <param name="Needed">Whether commands can't be taken without it.</param>
public sealed record PartHealth(string Name, bool Ready, string? Code = null, bool Needed = true);
