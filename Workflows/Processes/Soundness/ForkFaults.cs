using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes.Soundness;

/// <summary>Forks and joins, as far as each can be judged by itself.</summary>
internal static class ForkFaults
{
    private const int MostWays = 10;

    public static IEnumerable<Fault> Of(ProcessDefinition definition) =>
        definition.Steps.SelectMany(step => step.Kind switch
        {
            StepKind.Fork => Fork(definition, step),
            StepKind.Join => Join(definition, step),
            _ when step.Join is not null => [step.Fault(FaultCodes.JoinNotHere)],
            _ => [],
        });

    private static IEnumerable<Fault> Fork(ProcessDefinition definition, Step fork)
    {
        if (fork.Outcomes.Length < 2)
        {
            yield return fork.Fault(FaultCodes.ForkWays);
        }
        else if (fork.Outcomes.Length > MostWays)
        {
            yield return fork.Fault(FaultCodes.OutcomesMany, MostWays);
        }

        if (fork.Join is not { } join)
        {
            yield return fork.Fault(FaultCodes.JoinMissing);
        }
        else if (definition.Find(join) is not { Kind: StepKind.Join })
        {
            yield return fork.Fault(FaultCodes.JoinUnknown, join);
        }
        else if (definition.Steps.First(other => other.Join == join) != fork)
        {
            yield return fork.Fault(FaultCodes.JoinShared, join);
        }
    }

    private static IEnumerable<Fault> Join(ProcessDefinition definition, Step join)
    {
        if (join.Outcomes is not [{ When: null }])
        {
            yield return join.Fault(FaultCodes.JoinOutcomes);
        }

        if (join.Join is not null)
        {
            yield return join.Fault(FaultCodes.JoinNotHere);
        }

        if (!definition.Steps.Any(step => step.Kind is StepKind.Fork && step.Join == join.Id))
        {
            yield return join.Fault(FaultCodes.JoinWithoutFork);
        }
    }
}
