using System.Collections.Immutable;
using System.Text.Json;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Calendar;
using LokaalSignaal.Workflows.Processes;
using static LokaalSignaal.Workflows.Tests.Processes.Draw;

namespace LokaalSignaal.Workflows.Tests.Processes;

public sealed class ProcessRulesTests
{
    private static readonly ProcessDefinition Definition = Process(
        Step("intake", StepKind.Intake, Way("in", "look")),
        Task("look", Way("on", "end"), Way("late", "wait"), Way("bundled", "wait", Happening.Bundled))
            with { Term = 10, OnTerm = OutcomeId.Of("late") },
        Wait("wait", Way("free", "look", Happening.Unbundled)),
        Close());

    [Fact]
    public void Given_a_start_the_first_step_has_its_due_day()
    {
        var begun = Case.Begun(Definition);

        Assert.Equal(
            [
                new ProcessStarted(new DefinitionRef(OwnerId.Of("kortrijk"), Definition.Id, 1)),
                new StepActivated(new Token(StepId.Of("intake"), 1, []), StepKind.Intake, [], null),
                new StepCompleted(StepId.Of("intake"), 1, OutcomeId.Of("in"), []),
                new StepActivated(new Token(StepId.Of("look"), 2, []), StepKind.Task, [Role.Processor], new DateOnly(2026, 3, 16)),
            ],
            begun.Events);
        Assert.Equal(["look"], begun.State.Open.Select(step => step.Token.Step.Value));
        Assert.Equal(["intake"], begun.State.Passed.Select(step => step.Step.Value));
    }

    [Fact]
    public void Completing_a_step_ends_the_process_and_keeps_the_answers()
    {
        var begun = Case.Begun(Definition);
        Assert.True(TextRef.TryRead(new string('x', 32), out var text));
        ImmutableArray<FieldAnswer> answers = [new(FieldId.Of("note"), text)];

        var transitions = Interpreter.Advance(Definition, begun.State.Marking, new Stimulus.Done(2, OutcomeId.Of("on")));
        begun.Happens(ProcessRules.ToEvents(transitions, Definition, begun.Today, WorkingDays.Belgian, answers));

        Assert.Equal(answers, begun.State.Passed[^1].Answers);
        Assert.Equal(CaseStatus.Closed, begun.State.Ended);
        Assert.Empty(begun.State.Active);
        Assert.Null(ProcessRules.For(begun.State, Definition, Case.Complete("look", "on")));
    }

    [Fact]
    public void A_term_passes_once_and_only_after_its_last_day()
    {
        var begun = Case.Begun(Definition);
        var due = begun.State.Find(2)!.Due!.Value;

        Assert.Null(ProcessRules.Passes(begun.State, new PassTerm(2), due));
        Assert.Null(ProcessRules.Passes(begun.State, new PassTerm(1), due.AddDays(1)));
        var passed = ProcessRules.Passes(begun.State, new PassTerm(2), due.AddDays(1));
        begun.Happens(passed!);
        Assert.True(begun.State.Find(2)!.Overdue);
        Assert.Null(ProcessRules.Passes(begun.State, new PassTerm(2), due.AddDays(1)));
    }

    [Fact]
    public void A_passed_term_takes_its_outcome()
    {
        var begun = Case.Begun(Definition);
        begun.Takes(new PassTerm(2));

        Assert.Equal(["wait"], begun.State.Open.Select(step => step.Token.Step.Value));
        Assert.Empty(begun.Takes(new PassTerm(2)));
    }

    [Fact]
    public void A_notice_moves_what_waits_for_it_and_nothing_the_second_time()
    {
        var begun = Case.Begun(Definition);

        Assert.NotEmpty(begun.Takes(new Notice(Happening.Bundled)));
        Assert.Empty(begun.Takes(new Notice(Happening.Bundled)));
        Assert.Equal(["wait"], begun.State.Open.Select(step => step.Token.Step.Value));
    }

    [Fact]
    public void A_step_is_given_to_somebody_and_back_to_all()
    {
        var begun = Case.Begun(Definition);
        Assert.True(Pseudonym.TryRead("aaaaaaaaaaaaaaaaaaaa", out var somebody));

        begun.Happens(new StepAssigned(StepId.Of("look"), 2, somebody));
        Assert.Equal(somebody, begun.State.Find(2)!.Assignee);
        begun.Happens(new StepAssigned(StepId.Of("look"), 2, null));
        Assert.Null(begun.State.Find(2)!.Assignee);
    }

    [Theory]
    [InlineData("look", Role.Processor, null)]
    [InlineData("look", Role.Giver, ProcessRefusals.NotYours)]
    [InlineData("wait", Role.Processor, ProcessRefusals.StepNotActive)]
    public void Who_may_do_a_step_may_assign_it(string step, Role role, string? code) =>
        Assert.Equal(code, ProcessRules.Check(new AssignStep(StepId.Of(step), null), Case.Begun(Definition).State, Definition, role)?.Code);

    [Fact]
    public void A_case_that_ends_outside_its_process_stands_nowhere_and_can_be_reopened()
    {
        var begun = Case.Begun(Definition);
        begun.Happens(new StepsDropped());
        Assert.Empty(begun.State.Active);

        begun.Takes(ProcessRules.Reopen(Definition));
        Assert.Equal(4, begun.State.Find(StepId.Of("look"))!.Token.Visit);
        Assert.Null(begun.State.Ended);
    }

    [Fact]
    public void A_process_that_ended_goes_on_when_it_is_reopened()
    {
        var begun = Case.Begun(Definition);
        begun.Takes(Case.Complete("look", "on"));
        Assert.Equal(CaseStatus.Closed, begun.State.Ended);

        begun.Takes(ProcessRules.Reopen(Definition));
        Assert.Null(begun.State.Ended);
    }

    [Fact]
    public void Events_before_the_process_say_nothing_of_it() =>
        Assert.Null(ProcessRules.Evolve(null, new RecordedEvent(1, CaseId.Of("kortrijk/signal/7Q2MXK4T"), 1, default, null, Capacity.System, new StepsDropped())));

    [Fact]
    public void A_state_survives_being_written_down()
    {
        var begun = Case.Begun(Drawings.Gent);
        var read = JsonSerializer.Deserialize<ProcessState>(JsonSerializer.Serialize(begun.State));

        Assert.Equal(begun.State, read);
    }
}
