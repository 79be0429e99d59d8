using LokaalSignaal.Identity;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes.Soundness;

/// <summary>Who does each step.</summary>
internal static class ActorFaults
{
    public static IEnumerable<Fault> Of(ProcessDefinition definition) => definition.Steps.SelectMany(Of);

    private static IEnumerable<Fault> Of(Step step) => [.. Presence(step), .. Roles(step), .. Repeated(step)];

    private static IEnumerable<Fault> Presence(Step step) => step.Kind switch
    {
        StepKind.Task or StepKind.Decide or StepKind.Feedback when step.Doers.IsEmpty => [step.Fault(FaultCodes.ActorMissing)],
        StepKind.Fork or StepKind.Join or StepKind.Close when !step.Doers.IsEmpty => [step.Fault(FaultCodes.ActorNotHere)],
        _ => [],
    };

    private static IEnumerable<Fault> Roles(Step step) =>
        step.By.Where(role => role is not (Role.Processor or Role.Mandatary or Role.Admin))
            .Select(role => step.Fault(FaultCodes.RoleNotPossible, role.ToString().ToLowerInvariant()));

    private static IEnumerable<Fault> Repeated(Step step) =>
        step.By.GroupBy(role => role).Where(same => same.Skip(1).Any())
            .Select(same => step.Fault(FaultCodes.RoleRepeated, same.Key.ToString().ToLowerInvariant()));
}
