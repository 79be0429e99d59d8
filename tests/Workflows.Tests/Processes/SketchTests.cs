using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Processes;
using LokaalSignaal.Workflows.Tests.Processes.Conformance;

namespace LokaalSignaal.Workflows.Tests.Processes;

/// <summary>The checker and the generator of sound drawings, one against the other.</summary>
public sealed class SketchTests
{
    private const int Sketches = 400;

    [Fact]
    public void Every_sketch_is_sound() => Assert.All(
        Enumerable.Range(0, Sketches).Select(Sketch.Sound),
        definition => Assert.Empty(Checker.Check(definition)));

    [Fact]
    public void Sketches_have_all_kinds_of_steps_and_forks_inside_forks()
    {
        var all = Enumerable.Range(0, Sketches).Select(Sketch.Sound).ToList();

        Assert.Equal(Enum.GetValues<StepKind>().Order(), all.SelectMany(one => one.Steps).Select(step => step.Kind).Distinct().Order());
        Assert.Contains(all, one => one.Steps.Count(step => step.Kind is StepKind.Fork) > 3);
        Assert.Contains(all, one => one.Steps.Any(step => step.Outcomes.Any(outcome => outcome.Id.Value == "back")));
    }

    [Fact]
    public void Every_sketch_reads_back_from_its_file() => Assert.All(
        Enumerable.Range(0, Sketches).Select(Sketch.Sound),
        definition =>
        {
            var file = DefinitionFile.Write(definition);
            Assert.Equal(file, DefinitionFile.Write(DefinitionFile.Parse(file).Definition!));
        });

    [Fact]
    public void A_step_that_is_taken_away_is_missed() => Mutated(
        (_, step) => step.Kind is not StepKind.Close,
        (definition, step) => definition with { Steps = definition.Steps.Remove(step) },
        FaultCodes.OutcomeTarget, FaultCodes.JoinUnknown, FaultCodes.StartMissing, FaultCodes.JoinWithoutFork);

    [Fact]
    public void An_outcome_that_leads_nowhere_is_found() => Mutated(
        (_, step) => !step.Outcomes.IsEmpty,
        (definition, step) => Replace(definition, step, step with
        {
            Outcomes = step.Outcomes.SetItem(0, step.Outcomes[0] with { To = StepId.Of("nowhere") }),
        }),
        FaultCodes.OutcomeTarget);

    [Fact]
    public void A_fork_without_its_join_is_found() => Mutated(
        (_, step) => step.Kind is StepKind.Fork,
        (definition, step) => Replace(definition, step, step with { Join = null }),
        FaultCodes.JoinMissing);

    [Fact]
    public void A_branch_that_ends_the_process_is_found() => Mutated(
        (_, step) => step.Kind is StepKind.Fork,
        (definition, step) => Replace(definition, step, step with
        {
            Outcomes = step.Outcomes.SetItem(1, step.Outcomes[1] with { To = StepId.Of("end") }),
        }),
        FaultCodes.CloseInsideFork);

    [Fact]
    public void Feedback_that_says_nothing_is_found() => Mutated(
        (definition, step) => step.Kind is StepKind.Feedback && !TellsOnTheWay(definition),
        (definition, step) => Replace(definition, step, step with { Kind = StepKind.Task, Fields = [] }),
        FaultCodes.WayWithoutFeedback);

    [Fact]
    public void A_step_that_nobody_can_do_is_found() => Mutated(
        (_, step) => step.Kind is StepKind.Task or StepKind.Decide,
        (definition, step) => Replace(definition, step, step with { By = [] }),
        FaultCodes.ActorMissing);

    [Fact]
    public void A_first_outcome_that_leads_back_to_the_step_itself_is_found() => Mutated(
        (_, step) => step.Kind is StepKind.Task or StepKind.Decide,
        (definition, step) => Replace(definition, step, step with
        {
            Outcomes = step.Outcomes.Insert(0, Draw.Way("round", step.Id.Value)),
        }),
        FaultCodes.FirstWayLoops);

    private static ProcessDefinition Replace(ProcessDefinition definition, Step old, Step changed) =>
        definition with { Steps = definition.Steps.Replace(old, changed) };

    // A giver whose fiche was finished, or who was referred, was told there.
    private static bool TellsOnTheWay(ProcessDefinition definition) => definition.Steps.Any(step =>
        step.Outcomes.Any(outcome => outcome.When is Happening.FicheClosed or Happening.Referred));

    private static void Mutated(
        Func<ProcessDefinition, Step, bool> where,
        Func<ProcessDefinition, Step, ProcessDefinition> change,
        params string[] codes)
    {
        var tried = 0;
        foreach (var definition in Enumerable.Range(0, Sketches / 4).Select(Sketch.Sound))
        {
            foreach (var step in definition.Steps.Where(step => where(definition, step)))
            {
                tried++;
                Assert.Contains(Checker.Check(change(definition, step)), fault => codes.Contains(fault.Code));
            }
        }

        Assert.True(tried > 20, $"only {tried} mutations");
    }
}
