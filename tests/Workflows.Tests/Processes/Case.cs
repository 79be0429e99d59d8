using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Calendar;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Workflows.Tests.Processes;

/// <summary>A case with nothing but a process: its events, and what they fold to.</summary>
internal sealed class Case(ProcessDefinition definition)
{
    private readonly List<CaseEvent> events = [];
    private long version;

    public ProcessState State { get; private set; } = null!;

    public DateOnly Today { get; set; } = new(2026, 3, 2);

    public IReadOnlyList<CaseEvent> Events => events;

    public static Case Begun(ProcessDefinition definition)
    {
        var begun = new Case(definition);
        begun.Happens(new ProcessStarted(new DefinitionRef(OwnerId.Of("kortrijk"), definition.Id, 1)));
        begun.Takes(new Stimulus.Began(definition.Start));
        return begun;
    }

    public void Happens(params IEnumerable<CaseEvent> happening)
    {
        foreach (var happened in happening)
        {
            State = ProcessRules.Evolve(State, Recorded(happened))!;
            events.Add(happened);
        }
    }

    public ImmutableArray<CaseEvent> Takes(Stimulus? stimulus)
    {
        var transitions = stimulus is null ? [] : Interpreter.Advance(definition, State.Marking, stimulus);
        var happening = ProcessRules.ToEvents(transitions, definition, Today, WorkingDays.Belgian);
        Happens(happening);
        return happening;
    }

    public ImmutableArray<CaseEvent> Takes(Command command) => Takes(ProcessRules.For(State, definition, command));

    public StepCheck Check(string step, string outcome, Role role, params (string Field, string Json)[] fields) =>
        ProcessRules.Check(Complete(step, outcome, fields), State, definition, role);

    public static CompleteStep Complete(string step, string outcome, params (string Field, string Json)[] fields) =>
        new(StepId.Of(step), OutcomeId.Of(outcome), fields.ToImmutableDictionary(field => FieldId.Of(field.Field), field => field.Json));

    private RecordedEvent Recorded(CaseEvent happened) => new(
        ++version,
        CaseId.Of("kortrijk/signal/7Q2MXK4T"),
        version,
        new DateTimeOffset(Today, new TimeOnly(9, 0), TimeSpan.Zero),
        null,
        Capacity.System,
        happened);
}
