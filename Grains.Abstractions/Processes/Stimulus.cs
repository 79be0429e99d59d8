namespace LokaalSignaal.Processes;

/// <summary>What makes an engine advance a case. A closed set.</summary>
public abstract record Stimulus
{
    private Stimulus()
    {
    }

    /// <summary>The case begins, or goes on after it was reopened, at a step.</summary>
    /// <param name="At">The step.</param>
    public sealed record Began(StepId At) : Stimulus;

    /// <summary>A step was done with an outcome.</summary>
    /// <param name="Visit">The token of the step.</param>
    /// <param name="Outcome">The way out.</param>
    public sealed record Done(int Visit, OutcomeId Outcome) : Stimulus;

    /// <summary>Something happened elsewhere: every active step with an outcome for it takes that way.</summary>
    /// <param name="What">What happened.</param>
    public sealed record Happened(Happening What) : Stimulus;
}
