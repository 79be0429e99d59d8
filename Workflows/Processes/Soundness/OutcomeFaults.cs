using LokaalSignaal.Identity;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes.Soundness;

/// <summary>The ways out of each step, taken by itself.</summary>
internal static class OutcomeFaults
{
    private const int Most = 12;

    public static IEnumerable<Fault> Of(ProcessDefinition definition) =>
        definition.Steps.SelectMany(step => Of(definition, step));

    private static IEnumerable<Fault> Of(ProcessDefinition definition, Step step) =>
        [.. Count(step), .. Names(step), .. Targets(definition, step), .. First(step), .. Happenings(definition, step)];

    private static IEnumerable<Fault> Count(Step step) => (step.Kind, step.Outcomes.Length) switch
    {
        (StepKind.Close, > 0) => [step.Fault(FaultCodes.OutcomesNotHere)],
        (StepKind.Close or StepKind.Join or StepKind.Fork, _) => [],
        (_, 0) => [step.Fault(FaultCodes.OutcomesMissing)],
        (_, > 1) when step.PassesByItself() => [step.Fault(FaultCodes.OutcomesMany, 1)],
        (_, > Most) => [step.Fault(FaultCodes.OutcomesMany, Most)],
        _ => [],
    };

    private static IEnumerable<Fault> Names(Step step) =>
        step.Outcomes.GroupBy(outcome => outcome.Id).Where(same => same.Skip(1).Any())
            .Select(same => step.Fault(FaultCodes.OutcomeRepeated, same.Key));

    private static IEnumerable<Fault> Targets(ProcessDefinition definition, Step step) =>
        step.Outcomes.Where(outcome => definition.Find(outcome.To) is null)
            .Select(outcome => step.Fault(FaultCodes.OutcomeTarget, outcome.Name(), outcome.To));

    private static IEnumerable<Fault> First(Step step) =>
        step is { Kind: not (StepKind.Wait or StepKind.Fork or StepKind.Join), Outcomes: [{ When: not null } first, ..] }
            ? [step.Fault(FaultCodes.FirstOutcomeByItself, first.Name())]
            : [];

    private static IEnumerable<Fault> Happenings(ProcessDefinition definition, Step step)
    {
        var waits = step.Outcomes.Where(outcome => outcome.When is not null).ToList();
        var here = step.Kind is not StepKind.Join && !step.PassesByItself();
        var elsewhere = waits.Where(outcome => !here || KindOf(outcome.When!.Value) != definition.Kind)
            .Select(outcome => step.Fault(FaultCodes.HappeningNotHere, HappeningNames.Of(outcome.When!.Value)));
        var twice = waits.GroupBy(outcome => outcome.When!.Value).Where(same => same.Skip(1).Any())
            .Select(same => step.Fault(FaultCodes.HappeningRepeated, HappeningNames.Of(same.Key)));
        return elsewhere.Concat(twice);
    }

    private static CaseKind KindOf(Happening happening) =>
        happening is Happening.Approved or Happening.Refused or Happening.Ended ? CaseKind.Partnership : CaseKind.Signal;
}
