namespace LokaalSignaal.Silo.Journal;

/// <summary>What became of an append. A closed set; only <see cref="Committed"/> wrote something.</summary>
public abstract record AppendResult
{
    private AppendResult()
    {
    }

    /// <summary>Durable.</summary>
    /// <param name="FirstPosition">The position of its first event; of the newest event where it had none.</param>
    /// <param name="Version">The version of the case after it.</param>
    public sealed record Committed(long FirstPosition, long Version) : AppendResult;

    /// <summary>The case has another version than was decided on: read on, and decide again.</summary>
    /// <param name="ActualVersion">The version it has.</param>
    public sealed record Stale(long ActualVersion) : AppendResult;

    /// <summary>An answer is remembered under this key already: recall it.</summary>
    public sealed record Remembered : AppendResult;

    /// <summary>This append can't be written, ever; those that shared its commit were.</summary>
    /// <param name="Code">Why: <c>constraint</c>, <c>too-big</c>, <c>serialisation</c>, <c>malformed</c>.</param>
    public sealed record Failed(string Code) : AppendResult;

    /// <summary>Too many are waiting.</summary>
    public sealed record Busy : AppendResult;

    /// <summary>The store can't be written now. It isn't ready until a write works again.</summary>
    /// <param name="Code">Why: <c>disk-full</c>, <c>read-only</c>, <c>io</c>, <c>closed</c>.</param>
    /// <param name="Unsure">Whether it may have been written all the same, because it failed while being made durable.</param>
    public sealed record Unavailable(string Code, bool Unsure = false) : AppendResult;
}
