using LokaalSignaal.Processes;
using static LokaalSignaal.Workflows.Tests.Processes.Draw;

namespace LokaalSignaal.Silo.Tests.Processes.Elsa;

/// <summary>What Elsa can't walk as it is drawn is refused in words, and never walked otherwise.</summary>
public sealed class ElsaRefusalTests(RememberingElsa elsa) : IClassFixture<RememberingElsa>
{
    [Fact]
    public Task A_fork_that_never_comes_together() => RefusedAsync(
        "fork",
        Process(Step("fork", StepKind.Fork, Way("left", "one"), Way("right", "end")), Task("one", Way("ok", "end")), Close()));

    [Fact]
    public Task An_end_inside_a_fork() => RefusedAsync(
        "end",
        Process(
            Fork("fork", "join", Way("left", "one"), Way("right", "join")),
            Task("one", Way("ok", "join"), Way("stop", "end")),
            Join("join", "end"),
            Close()));

    [Fact]
    public Task A_way_to_a_step_that_isn_t_there() => RefusedAsync("nowhere", Process(Task("one", Way("ok", "nowhere")), Close()));

    [Fact]
    public Task What_goes_round_by_itself() => RefusedAsync(
        "goes round", Process(Step("intake", StepKind.Intake, Way("in", "again")), Step("again", StepKind.Intake, Way("in", "intake")), Close()));

    [Fact]
    public async Task A_place_where_no_case_comes_in()
    {
        var drawn = Process(Task("one", Way("ok", "two")), Task("two", Way("ok", "end")), Close());

        await RefusedAsync("comes in", drawn, new Stimulus.Began(StepId.Of("two")));
    }

    [Fact]
    public async Task A_marking_that_no_walk_leads_to()
    {
        var drawn = Process(
            Fork("fork", "join", Way("left", "one"), Way("right", "join")), Task("one", Way("ok", "join")), Join("join", "look"), Task("look", Way("ok", "end")), Close());
        Token Branch(string step, int visit, string way) =>
            new(StepId.Of(step), visit, [new Branch(StepId.Of("fork"), 1, OutcomeId.Of(way))]);
        var marking = new Marking([Branch("join", 2, "left"), Branch("join", 3, "right"), Branch("one", 4, "left")], 4);

        await RefusedAsync("otherwise", drawn, new Stimulus.Done(4, OutcomeId.Of("ok")), marking);
    }

    private async Task RefusedAsync(string word, ProcessDefinition drawn, Stimulus? stimulus = null, Marking? marking = null)
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await elsa.Engine.AdvanceAsync(drawn, marking ?? Marking.Empty, stimulus ?? new Stimulus.Began(drawn.Start)));

        Assert.Contains(word, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("'drawn'", refusal.Message, StringComparison.Ordinal);
    }
}
