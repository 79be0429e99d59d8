using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes.Soundness;

/// <summary>Terms, and waiting.</summary>
internal static class TermFaults
{
    private const int Longest = 500;

    public static IEnumerable<Fault> Of(ProcessDefinition definition) => definition.Steps.SelectMany(Of);

    private static IEnumerable<Fault> Of(Step step) => [.. Term(step), .. OnTerm(step), .. Waiting(step)];

    private static IEnumerable<Fault> Term(Step step) => step.Term switch
    {
        null => [],
        _ when step.PassesByItself() || step.Kind is StepKind.Join => [step.Fault(FaultCodes.TermNotHere)],
        < 1 or > Longest => [step.Fault(FaultCodes.TermRange)],
        _ => [],
    };

    private static IEnumerable<Fault> OnTerm(Step step) => step switch
    {
        { OnTerm: null } => [],
        { Term: null } => [step.Fault(FaultCodes.OnTermWithoutTerm)],
        { OnTerm: { } outcome } when step.Find(outcome) is null => [step.Fault(FaultCodes.OnTermUnknown, outcome)],
        _ => [],
    };

    private static IEnumerable<Fault> Waiting(Step step)
    {
        var ends = step is { Term: not null, OnTerm: not null } || step.Outcomes.Any(outcome => outcome.When is not null);
        return step.Kind is StepKind.Wait && step.Doers.IsEmpty && !ends ? [step.Fault(FaultCodes.WaitForNothing)] : [];
    }
}
