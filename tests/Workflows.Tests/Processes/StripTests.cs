using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Workflows.Tests.Processes;

/// <summary>Where a case stands, at a glance.</summary>
public sealed class StripTests
{
    private static readonly ProcessDefinition Fiche = Drawn("""
        { "id": "fiche-test", "kind": "fiche", "title": { "nl": "Test" }, "start": "begin", "steps": [
          { "id": "begin", "kind": "task", "title": { "nl": "Begin" }, "by": ["processor"], "outcomes": [
            { "id": "on", "title": { "nl": "Verder" }, "to": "both" }, { "id": "stop", "title": { "nl": "Stop" }, "to": "tell" } ] },
          { "id": "both", "kind": "fork", "title": { "nl": "Samen" }, "join": "again", "outcomes": [
            { "id": "one", "title": { "nl": "Een" }, "to": "left" }, { "id": "two", "title": { "nl": "Twee" }, "to": "right" } ] },
          { "id": "left", "kind": "task", "title": { "nl": "Links" }, "by": ["processor"], "outcomes": [ { "id": "done", "title": { "nl": "Klaar" }, "to": "again" } ] },
          { "id": "right", "kind": "task", "title": { "nl": "Rechts" }, "by": ["processor"], "term": 5, "outcomes": [ { "id": "done", "title": { "nl": "Klaar" }, "to": "again" } ] },
          { "id": "again", "kind": "join", "title": { "nl": "Weer samen" }, "outcomes": [ { "id": "done", "title": { "nl": "Klaar" }, "to": "check" } ] },
          { "id": "check", "kind": "task", "title": { "nl": "Nakijken" }, "by": ["processor"], "outcomes": [
            { "id": "good", "title": { "nl": "Goed" }, "to": "tell" }, { "id": "back", "title": { "nl": "Opnieuw" }, "to": "begin" } ] },
          { "id": "tell", "kind": "feedback", "title": { "nl": "Vertellen" }, "by": ["processor"], "outcomes": [ { "id": "told", "title": { "nl": "Verteld" }, "to": "end" } ] },
          { "id": "end", "kind": "close", "title": { "nl": "Einde" } } ] }
        """);

    [Fact]
    public async Task At_the_start_everything_lies_ahead() =>
        Assert.Equal("begin:Active both:Next left:Next1 right:Next2 again:Next check:Next tell:Next end:Next", await StripAsync());

    [Fact]
    public async Task In_a_fork_both_branches_are_active_and_a_waiting_join_still_comes()
    {
        Assert.Equal("begin:Done both:Done left:Active1 right:Active2 again:Next check:Next tell:Next end:Next", await StripAsync("begin on"));
        Assert.Equal("begin:Done both:Done left:Done1 right:Active2 again:Next check:Next tell:Next end:Next", await StripAsync("begin on", "left done"));
    }

    [Fact]
    public async Task A_way_that_was_not_taken_is_skipped() =>
        Assert.Equal("begin:Done both:Skipped left:Skipped1 right:Skipped2 again:Skipped check:Skipped tell:Active end:Next", await StripAsync("begin stop"));

    [Fact]
    public async Task After_a_way_back_what_was_done_beyond_it_lies_ahead_again() =>
        Assert.Equal(
            "begin:Active both:Next left:Next1 right:Next2 again:Next check:Next tell:Next end:Next",
            await StripAsync("begin on", "left done", "right done", "check back"));

    [Fact]
    public async Task At_the_end_the_close_is_done() =>
        Assert.Equal(
            "begin:Done both:Done left:Done1 right:Done2 again:Done check:Done tell:Done end:Done",
            await StripAsync("begin on", "left done", "right done", "check good", "tell told"));

    [Fact]
    public void A_passed_term_shows()
    {
        var token = new Token(StepId.Of("begin"), 1, []);
        var late = new ActiveStep(token, StepKind.Task, new DateOnly(2026, 3, 9), DateTimeOffset.UnixEpoch) { Overdue = true };
        var state = new ProcessState(new DefinitionRef(OwnerId.Platform, Fiche.Id, 1)) { Active = [late], LastVisit = 1 };

        Assert.Equal((StripState.Overdue, late.Due), StripOf.Case(state, Fiche).Select(step => (step.State, step.Due)).First());
    }

    private static ProcessDefinition Drawn(string file) => DefinitionFile.Parse(file).Definition!;

    private static async Task<string> StripAsync(params string[] deeds)
    {
        ProcessState? state = null;
        var version = 0L;
        var engine = new Interpreter();
        Fold(new ProcessStarted(new DefinitionRef(OwnerId.Platform, Fiche.Id, 1)));
        await TakeAsync(new Stimulus.Began(Fiche.Start));
        foreach (var deed in deeds.Select(deed => deed.Split(' ')))
        {
            await TakeAsync(new Stimulus.Done(state!.Find(StepId.Of(deed[0]))!.Token.Visit, OutcomeId.Of(deed[1])));
        }

        return string.Join(' ', StripOf.Case(state!, Fiche).Select(step => $"{step.Step}:{step.State}{(step.Branch == 0 ? "" : step.Branch)}"));

        async Task TakeAsync(Stimulus stimulus)
        {
            var transitions = await engine.AdvanceAsync(Fiche, state!.Marking, stimulus);
            foreach (var happened in ProcessRules.ToEvents(transitions, Fiche, new DateOnly(2026, 3, 2), Calendar()))
            {
                Fold(happened);
            }
        }

        void Fold(CaseEvent happened) => state = ProcessRules.Evolve(
            state,
            new RecordedEvent(++version, CaseId.Of("kortrijk/fiche/AAAAAA"), version, DateTimeOffset.UnixEpoch.AddHours(version), null, Capacity.System, happened));
    }

    private static LokaalSignaal.Workflows.Calendar.WorkingDays Calendar() => LokaalSignaal.Workflows.Calendar.WorkingDays.Belgian;
}
