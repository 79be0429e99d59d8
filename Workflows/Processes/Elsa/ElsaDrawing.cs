using System.Globalization;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Processes.Soundness;

namespace LokaalSignaal.Workflows.Processes.Elsa;

/// <summary>Draws the chart of a definition.</summary>
internal sealed class ElsaDrawing
{
    private readonly ProcessDefinition definition;
    private readonly Nesting nesting;

    public ElsaDrawing(ProcessDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        this.definition = definition;
        Refuse(Lost());
        Refuse(ForkFaults.Of(definition));
        nesting = new Nesting(definition);
        Refuse(nesting.Faults);
    }

    public ElsaChart Chart() => new(
        definition,
        [new ElsaActivity(ElsaChart.Entrance, ElsaTypes.Entrance, null), .. definition.Steps.Select(Activity), .. definition.Steps.SelectMany(Arrivals)],
        [.. Entrances(), .. definition.Steps.SelectMany(Ways), .. definition.Steps.SelectMany(Arriving)]);

    private static ElsaActivity Activity(Step step) => new(step.Id.Value, ElsaTypes.Of(step.Kind), step);

    private IEnumerable<ElsaActivity> Arrivals(Step step) => step.Kind is not StepKind.Fork ? [] : step.Outcomes
        .Select(way => new ElsaActivity(ElsaChart.ArrivalOf(step.Join!.Value, way.Id), ElsaTypes.Arrival, definition.Find(step.Join.Value)));

    private IEnumerable<ElsaConnection> Entrances()
    {
        yield return new ElsaConnection(ElsaChart.Entrance, ElsaChart.Start, definition.Start.Value);
        if (definition.ReopensAt is { } reopens && reopens != definition.Start)
        {
            yield return new ElsaConnection(ElsaChart.Entrance, ElsaChart.Reopens, reopens.Value);
        }
    }

    private IEnumerable<ElsaConnection> Ways(Step step) =>
        step.Outcomes.Select(outcome => new ElsaConnection(step.Id.Value, outcome.Id.Value, Target(step, outcome)));

    private string Target(Step step, Outcome outcome)
    {
        if (definition.Find(outcome.To) is not { Kind: StepKind.Join } join)
        {
            return outcome.To.Value;
        }

        // Only a step that nothing leads to stands in no branch here.
        Refuse(nesting.After(step, outcome).IsEmpty ? [step.Fault(FaultCodes.Unreachable)] : []);
        return ElsaChart.ArrivalOf(join.Id, nesting.After(step, outcome)[^1].Way);
    }

    private static IEnumerable<ElsaConnection> Arriving(Step step) => step.Kind is not StepKind.Fork ? [] : step.Outcomes
        .Select(way => new ElsaConnection(ElsaChart.ArrivalOf(step.Join!.Value, way.Id), ElsaChart.Arrived, step.Join.Value.Value));

    private IEnumerable<Fault> Lost()
    {
        if (definition.Find(definition.Start) is null)
        {
            yield return Found.Fault(FaultCodes.StartMissing, definition.Start);
        }

        foreach (var step in definition.Steps)
        {
            foreach (var lost in step.Outcomes.Where(outcome => definition.Find(outcome.To) is null))
            {
                yield return step.Fault(FaultCodes.OutcomeTarget, lost.Name(), lost.To);
            }
        }
    }

    private void Refuse(IEnumerable<Fault> faults)
    {
        if (faults.FirstOrDefault() is { } fault)
        {
            throw new InvalidOperationException(
                $"Elsa can't walk process '{definition.Id}': {FaultTexts.Sentence(fault, CultureInfo.GetCultureInfo("en"))}");
        }
    }
}
