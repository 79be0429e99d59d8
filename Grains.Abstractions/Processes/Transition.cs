using LokaalSignaal.Cases;

namespace LokaalSignaal.Processes;

/// <summary>What an engine says happened to a case's tokens, in order. A closed set.</summary>
public abstract record Transition
{
    private Transition()
    {
    }

    /// <summary>A step became active.</summary>
    /// <param name="Token">Its new token.</param>
    public sealed record Activated(Token Token) : Transition;

    /// <summary>A step was left by an outcome.</summary>
    /// <param name="Token">Its token, gone now.</param>
    /// <param name="Outcome">The way out.</param>
    public sealed record Completed(Token Token, OutcomeId Outcome) : Transition;

    /// <summary>The process came to an end; no token is left.</summary>
    /// <param name="Status">How the case ends.</param>
    public sealed record Ended(CaseStatus Status) : Transition;
}
