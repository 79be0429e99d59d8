using LokaalSignaal.Cases;
using LokaalSignaal.Processes;
using static LokaalSignaal.Workflows.Tests.Processes.Draw;

namespace LokaalSignaal.Workflows.Tests.Processes.Conformance;

/// <summary>What every engine has to do, to the letter: these transitions, in this order.</summary>
public abstract class EngineConformance
{
    protected abstract IProcessEngine Engine { get; }

    private Walker On(params Step[] steps) => new(Engine, Process(steps));

    [Fact]
    public async Task Beginning_passes_what_needs_nobody()
    {
        var walker = On(Step("intake", StepKind.Intake, Way("in", "look")), Task("look", Way("ok", "end")), Close());

        Assert.Equal("+intake#1 -intake#1:in +look#2", await walker.Begin());
    }

    [Fact]
    public async Task An_intake_that_somebody_does_waits_for_them()
    {
        var byHand = Step("intake", StepKind.Intake, Way("in", "end")) with { By = [Identity.Role.Processor] };

        Assert.Equal("+intake#1", await On(byHand, Close()).Begin());
    }

    [Fact]
    public async Task Triage_stays_until_the_program_is_done_with_it()
    {
        var walker = On(Step("triage", StepKind.Triage, Way("ready", "end")), Close());

        Assert.Equal("+triage#1", await walker.Begin());
        Assert.Equal("-triage#1:ready +end#2 !Closed", await walker.Done("triage", "ready"));
    }

    [Fact]
    public async Task A_close_ends_as_it_says_and_leaves_no_token()
    {
        var walker = On(Task("look", Way("ok", "end")), Close() with { Ends = CaseStatus.Referred });
        await walker.Begin();

        Assert.Equal("-look#1:ok +end#2 !Referred", await walker.Done("look", "ok"));
        Assert.Empty(walker.Standing);
    }

    [Fact]
    public async Task A_loop_gives_every_visit_its_own_number()
    {
        var walker = On(Task("one", Way("on", "two")), Task("two", Way("on", "end"), Way("back", "one")), Close());
        await walker.Begin();
        await walker.Done("one", "on");

        Assert.Equal("-two#2:back +one#3", await walker.Done("two", "back"));
    }

    [Fact]
    public async Task What_concerns_no_active_step_does_nothing()
    {
        var walker = On(Task("look", Way("ok", "end")), Close());
        await walker.Begin();

        Assert.Equal("", await walker.Take(new Stimulus.Done(7, OutcomeId.Of("ok"))));
        Assert.Equal("", await walker.Take(new Stimulus.Done(1, OutcomeId.Of("other"))));
        Assert.Equal("", await walker.Happened(Happening.Bundled));
    }

    [Fact]
    public async Task A_happening_moves_each_step_that_waits_for_it_once()
    {
        var walker = On(
            Wait("alone", Way("go", "bundle", Happening.Bundled)),
            Wait("bundle", Way("free", "alone", Happening.Unbundled), Way("again", "alone", Happening.Bundled)));
        await walker.Begin();

        Assert.Equal("-alone#1:go +bundle#2", await walker.Happened(Happening.Bundled));
        Assert.Equal("-bundle#2:free +alone#3", await walker.Happened(Happening.Unbundled));
    }

    [Fact]
    public async Task A_fork_goes_all_ways_and_a_join_waits_for_all()
    {
        var walker = On(ForkOfTwo());

        Assert.Equal(
            "+fork#1 -fork#1:left +one#2[fork#1:left] +two#3[fork#1:right]",
            await walker.Begin());
        Assert.Equal("-two#3:ok +join#4[fork#1:right]", await walker.Done("two", "ok"));
        Assert.Equal(
            "-one#2:ok +join#5[fork#1:left] -join#4:together -join#5:together +end#6 !Closed",
            await walker.Done("one", "ok"));
    }

    [Fact]
    public async Task Nobody_can_complete_a_join()
    {
        var walker = On(ForkOfTwo());
        await walker.Begin();
        await walker.Done("two", "ok");

        Assert.Equal("", await walker.Done("join", "together"));
    }

    [Fact]
    public async Task A_happening_moves_both_branches()
    {
        var walker = On(
            Fork("fork", "join", Way("left", "one"), Way("right", "two")),
            Wait("one", Way("go", "join", Happening.Bundled)),
            Wait("two", Way("go", "join", Happening.Bundled)),
            Join("join", "end"),
            Close());
        await walker.Begin();

        Assert.Equal(
            "-one#2:go +join#4[fork#1:left] -two#3:go +join#5[fork#1:right] -join#4:together -join#5:together +end#6 !Closed",
            await walker.Happened(Happening.Bundled));
    }

    [Fact]
    public async Task A_fork_inside_a_fork_keeps_its_own_branches()
    {
        var walker = On(
            Fork("outer", "outer-join", Way("left", "inner"), Way("right", "outer-join")),
            Fork("inner", "inner-join", Way("up", "one"), Way("down", "two")),
            Task("one", Way("ok", "inner-join")),
            Task("two", Way("ok", "inner-join")),
            Join("inner-join", "outer-join"),
            Join("outer-join", "end"),
            Close());

        Assert.Equal(
            "+outer#1 -outer#1:left +inner#2[outer#1:left] -inner#2:up +one#3[outer#1:left][inner#2:up] "
            + "+two#4[outer#1:left][inner#2:down] +outer-join#5[outer#1:right]",
            await walker.Begin());
        await walker.Done("one", "ok");
        Assert.Equal(
            "-two#4:ok +inner-join#7[outer#1:left][inner#2:down] -inner-join#6:together -inner-join#7:together "
            + "+outer-join#8[outer#1:left] -outer-join#5:together -outer-join#8:together +end#9 !Closed",
            await walker.Done("two", "ok"));
    }

    [Fact]
    public async Task A_fork_in_a_loop_counts_only_the_branches_of_its_own_visit()
    {
        var walker = On(
            Fork("fork", "join", Way("left", "one"), Way("right", "two")),
            Task("one", Way("ok", "join")),
            Task("two", Way("ok", "join")),
            Join("join", "look"),
            Task("look", Way("on", "end"), Way("back", "fork")),
            Close());
        await walker.Begin();
        await walker.Done("one", "ok");
        await walker.Done("two", "ok");
        await walker.Done("look", "back");

        Assert.Equal("-two#9:ok +join#10[fork#7:right]", await walker.Done("two", "ok"));
        Assert.Equal(["one", "join"], walker.Standing);
    }

    [Fact]
    public async Task A_case_that_is_reopened_goes_on_at_its_place_and_counts_on()
    {
        var drawn = Process(
            Task("look", Way("ok", "end")),
            Task("look-again", Way("ok", "end"), Way("all-over", "look")),
            Close());
        var walker = new Walker(Engine, drawn with { ReopensAt = StepId.Of("look-again") });
        await walker.Begin();
        await walker.Done("look", "ok");

        Assert.Equal("+look-again#3", await walker.Reopen());
        Assert.Equal("-look-again#3:all-over +look#4", await walker.Done("look-again", "all-over"));
    }

    [Fact]
    public async Task A_case_that_was_withdrawn_begins_anew_with_nothing_left_of_before()
    {
        var walker = On(ForkOfTwo());
        await walker.Begin();
        await walker.Done("two", "ok");
        walker.Withdraw();

        Assert.Equal("+fork#5 -fork#5:left +one#6[fork#5:left] +two#7[fork#5:right]", await walker.Reopen());
        Assert.Equal("-one#6:ok +join#8[fork#5:left]", await walker.Done("one", "ok"));
        Assert.Equal(["two", "join"], walker.Standing);
    }

    [Fact]
    public async Task Several_ways_of_one_branch_to_its_join_are_one_branch()
    {
        var walker = On(
            Fork("fork", "join", Way("left", "one"), Way("right", "two"), Way("straight", "join")),
            Task("one", Way("yes", "join"), Way("no", "join"), Way("more", "extra")),
            Task("extra", Way("ok", "join"), Way("back", "one")),
            Task("two", Way("ok", "join")),
            Join("join", "end"),
            Close());
        await walker.Begin();
        await walker.Done("one", "more");
        await walker.Done("extra", "back");
        Assert.Equal("-one#6:no +join#7[fork#1:left]", await walker.Done("one", "no"));

        Assert.Equal(
            "-two#3:ok +join#8[fork#1:right] -join#4:together -join#7:together -join#8:together +end#9 !Closed",
            await walker.Done("two", "ok"));
    }

    private static Step[] ForkOfTwo() =>
    [
        Fork("fork", "join", Way("left", "one"), Way("right", "two")),
        Task("one", Way("ok", "join")),
        Task("two", Way("ok", "join")),
        Join("join", "end"),
        Close(),
    ];
}
