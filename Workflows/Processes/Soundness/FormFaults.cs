using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes.Soundness;

/// <summary>The form of each step.</summary>
internal static class FormFaults
{
    private const int Most = 30;

    public static IEnumerable<Fault> Of(ProcessDefinition definition) => definition.Steps.SelectMany(Of);

    private static IEnumerable<Fault> Of(Step step) =>
        [.. Place(step), .. Names(step), .. Feedback(step), .. step.Fields.SelectMany(field => FieldFaults.Of(step, field))];

    private static IEnumerable<Fault> Place(Step step) => step.Fields.Length switch
    {
        0 => [],
        > Most => [step.Fault(FaultCodes.FieldsMany, Most)],
        _ when step.Doers.IsEmpty && !NeedsSomebody(step) => [step.Fault(FaultCodes.FieldsNotHere)],
        _ => [],
    };

    private static IEnumerable<Fault> Names(Step step) =>
        step.Fields.GroupBy(field => field.Id).Where(same => same.Skip(1).Any())
            .Select(same => step.Fault(FaultCodes.FieldRepeated, same.Key));

    private static IEnumerable<Fault> Feedback(Step step) =>
        step.Kind is not StepKind.Feedback
            ? []
            : step.Choices().Where(outcome => !Telling.SomebodyWrites(step, outcome))
                .Select(outcome => step.Fault(FaultCodes.FeedbackSaysNothing, outcome.Name()));

    private static bool NeedsSomebody(Step step) => step.Kind is StepKind.Task or StepKind.Decide or StepKind.Feedback;
}
