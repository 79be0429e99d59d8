using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Calendar;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Workflows.Tests.Processes.Conformance;

/// <summary>A walk at random, that looks after each move whether everything still holds.</summary>
internal sealed class Ramble(IProcessEngine engine, ProcessDefinition definition, int seed)
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private readonly Random random = new(seed);
    private readonly HashSet<int> visits = [];
    private Marking marking = Marking.Empty;

    public List<Transition> Told { get; } = [];

    public CaseStatus? Ended { get; private set; }

    public Task BeginAsync() => TakeAsync(new Stimulus.Began(definition.Start));

    /// <summary>Any outcome of any open step, or something that happens.</summary>
    public Task MoveAsync()
    {
        var token = Open()[random.Next(Open().Count)];
        var outcome = Pick(definition.Find(token.Step)!.Outcomes);
        return random.Next(6) == 0
            ? TakeAsync(new Stimulus.Happened((Happening)random.Next(4)))
            : LeaveAsync(token, outcome);
    }

    /// <summary>The first outcome of the first open step.</summary>
    public Task LeadOnAsync() => LeaveAsync(Open()[0], definition.Find(Open()[0].Step)!.Outcomes[0]);

    private Task LeaveAsync(Token token, Outcome outcome) => TakeAsync(
        outcome.When is { } what ? new Stimulus.Happened(what) : new Stimulus.Done(token.Visit, outcome.Id));

    private async Task TakeAsync(Stimulus stimulus)
    {
        var before = marking;
        var transitions = await engine.AdvanceAsync(definition, marking, stimulus);
        foreach (var transition in transitions)
        {
            Look(transition);
            marking = MarkingRules.Apply(marking, transition);
        }

        Told.AddRange(transitions);
        Assert.Equal(marking, Folded(before, transitions));
        Look();
    }

    // Every visit has the next number; what is left was there.
    private void Look(Transition transition)
    {
        Assert.Null(Ended);
        switch (transition)
        {
            case Transition.Activated activated:
                Assert.Equal(marking.LastVisit + 1, activated.Token.Visit);
                Assert.True(visits.Add(activated.Token.Visit));
                break;
            case Transition.Completed completed:
                Assert.Contains(completed.Token, marking.Tokens);
                Assert.NotNull(definition.Find(completed.Token.Step)!.Find(completed.Outcome));
                break;
            case Transition.Ended ended:
                Ended = ended.Status;
                break;
        }
    }

    // Nothing that goes by itself is left standing, no step stands twice, and there is a way on or an end.
    private void Look()
    {
        var steps = marking.Tokens.Select(token => definition.Find(token.Step)!).ToList();
        Assert.DoesNotContain(steps, step => step.PassesByItself());
        Assert.Equal(Open().Count, Open().Select(token => token.Step).Distinct().Count());
        Assert.Equal(marking.Tokens.Select(token => token.Visit).Order(), marking.Tokens.Select(token => token.Visit));
        Assert.Equal(Ended is not null, Open().Count == 0);
        Assert.Equal(Ended is not null, marking.Tokens.IsEmpty);
    }

    private static Marking Folded(Marking before, ImmutableArray<Transition> transitions, ProcessDefinition definition) =>
        ProcessRules.ToEvents(transitions, definition, Today, WorkingDays.Belgian).Aggregate(before, MarkingRules.Apply);

    private Marking Folded(Marking before, ImmutableArray<Transition> transitions) => Folded(before, transitions, definition);

    private List<Token> Open() => [.. marking.Tokens.Where(token => definition.Find(token.Step)!.Kind is not StepKind.Join)];

    private Outcome Pick(ImmutableArray<Outcome> outcomes) => outcomes[random.Next(outcomes.Length)];
}
