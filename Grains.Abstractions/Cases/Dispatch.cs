using LokaalSignaal.Identity;

namespace LokaalSignaal.Cases;

/// <summary>A command on its way to its case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Command">What is wanted.</param>
/// <param name="Actor">Who wants it.</param>
/// <param name="Key">What makes it the same command when it comes twice.</param>
public sealed record Dispatch(CaseId Case, Command Command, Actor Actor, CommandKey Key)
{
    /// <summary>The version the sender saw; another one is refused. None: any.</summary>
    public long? ExpectedVersion { get; init; }

    /// <summary>When the thing happened, for history that is read in; none: now. Honoured only where the program itself acts.</summary>
    public DateTimeOffset? At { get; init; }
}
