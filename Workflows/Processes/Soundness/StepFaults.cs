using LokaalSignaal.Cases;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes.Soundness;

/// <summary>How many steps there are, what they are called, where it starts and how it ends.</summary>
internal static class StepFaults
{
    private const int Fewest = 2;
    private const int Most = 60;

    public static IEnumerable<Fault> Of(ProcessDefinition definition) =>
        [.. Count(definition), .. Names(definition), .. Starts(definition), .. Ends(definition)];

    private static IEnumerable<Fault> Count(ProcessDefinition definition) => definition.Steps.Length switch
    {
        < Fewest => [Found.Fault(FaultCodes.StepsFew)],
        > Most => [Found.Fault(FaultCodes.StepsMany, Most)],
        _ => [],
    };

    private static IEnumerable<Fault> Names(ProcessDefinition definition) =>
        definition.Steps.GroupBy(step => step.Id).SelectMany(same => same.Skip(1))
            .Select(step => step.Fault(FaultCodes.StepRepeated, step.Id));

    private static IEnumerable<Fault> Starts(ProcessDefinition definition)
    {
        switch (definition.Find(definition.Start))
        {
            case null:
                yield return Found.Fault(FaultCodes.StartMissing, definition.Start);
                break;
            case { Kind: StepKind.Join or StepKind.Close } step:
                yield return step.Fault(FaultCodes.StartNotPossible);
                break;
        }

        switch (definition.ReopensAt is { } id ? definition.Find(id) : definition.Find(definition.Start))
        {
            case null when definition.ReopensAt is { } missing:
                yield return Found.Fault(FaultCodes.ReopensMissing, missing);
                break;
            case { Kind: StepKind.Join or StepKind.Close } step when definition.ReopensAt is not null:
                yield return step.Fault(FaultCodes.ReopensInsideFork);
                break;
        }
    }

    private static IEnumerable<Fault> Ends(ProcessDefinition definition)
    {
        if (definition.Steps.All(step => step.Kind is not StepKind.Close))
        {
            yield return Found.Fault(FaultCodes.CloseMissing);
        }

        foreach (var step in definition.Steps.Where(step => step.Ends is not null))
        {
            if (step.Kind is not StepKind.Close)
            {
                yield return step.Fault(FaultCodes.EndsNotHere);
            }
            else if (step.Ends is not (CaseStatus.Closed or CaseStatus.Referred))
            {
                yield return step.Fault(FaultCodes.EndsNotPossible);
            }
        }
    }
}
