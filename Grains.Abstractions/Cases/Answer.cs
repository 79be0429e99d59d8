using LokaalSignaal.Identity;

namespace LokaalSignaal.Cases;

/// <summary>What a host answers to a command. A closed set: accepted, refused, or busy.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>Done, durably; or done before, with the same key and the same command.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="Version">Its version after the command.</param>
    /// <param name="Again">Whether this is the remembered answer to an earlier sending.</param>
    public sealed record Accepted(CaseId Case, long Version, bool Again = false) : Answer;

    /// <summary>Not done, and nothing changed.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Refusal Refusal) : Answer;

    /// <summary>Not taken: too much is waiting. Nothing changed.</summary>
    /// <param name="RetryAfter">When to try again.</param>
    public sealed record Busy(TimeSpan RetryAfter) : Answer;

    /// <summary>Not done: the store can't be written now. Nothing changed.</summary>
    /// <param name="Code">Why: <c>disk-full</c>, <c>read-only</c>, <c>io</c>, <c>closed</c>.</param>
    public sealed record Unavailable(string Code) : Answer;

    /// <summary>It isn't known whether it was done: send it again with the same key.</summary>
    public sealed record Unknown : Answer;
}
