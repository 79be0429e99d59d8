using LokaalSignaal.Cases;

namespace LokaalSignaal.Workflows.Processes;

/// <summary>Whether what was filled in in a field is good. A closed set.</summary>
internal abstract record AnswerCheck
{
    private AnswerCheck()
    {
    }

    /// <summary>Nothing was filled in.</summary>
    public static AnswerCheck Nothing { get; } = new Empty();

    /// <summary>It isn't.</summary>
    public sealed record Refused(Refusal Refusal) : AnswerCheck;

    /// <summary>It is.</summary>
    public sealed record Valid(CheckedAnswer Answer) : AnswerCheck;

    private sealed record Empty : AnswerCheck;
}
