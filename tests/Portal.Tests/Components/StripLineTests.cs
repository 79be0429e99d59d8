using System.Collections.Immutable;
using LokaalSignaal.Portal.Components.Ways;
using LokaalSignaal.Processes;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Portal.Tests.Components;

public sealed class StripLineTests
{
    [Fact]
    public void Branches_stand_side_by_side_between_the_steps_before_and_after()
    {
        var lines = StripLine.Of(
        [
            Step("intake", StripState.Done), Step("fork", StripState.Done, kind: StepKind.Fork),
            Step("advice", StripState.Done, 1), Step("figures", StripState.Active, 2), Step("talk", StripState.Next, 2),
            Step("join", StripState.Next, kind: StepKind.Join), Step("close", StripState.Next),
        ]);

        Assert.Equal([false, true, false], lines.Select(line => line.IsFork));
        Assert.Equal([1, 2], lines[1].Branches.Select(branch => branch.Length));
        Assert.Equal([StripState.Done, StripState.Active, StripState.Next], lines.Select(line => line.State));
    }

    [Theory]
    [InlineData(StripState.Done, StripState.Done, StripState.Done)]
    [InlineData(StripState.Done, StripState.Skipped, StripState.Done)]
    [InlineData(StripState.Skipped, StripState.Skipped, StripState.Skipped)]
    [InlineData(StripState.Next, StripState.Next, StripState.Next)]
    [InlineData(StripState.Done, StripState.Next, StripState.Active)]
    [InlineData(StripState.Active, StripState.Overdue, StripState.Overdue)]
    public void A_fork_stands_as_its_branches_do_together(StripState one, StripState other, StripState together) =>
        Assert.Equal(together, StripLine.Of([Step("one", one, 1), Step("other", other, 2)]).Single().State);

    [Theory]
    [InlineData(StripState.Done, 1)]
    [InlineData(StripState.Next, 1)]
    [InlineData(StripState.Skipped, 1)]
    [InlineData(StripState.Active, 2)]
    [InlineData(StripState.Overdue, 2)]
    public void What_the_program_does_is_a_place_only_while_the_case_stands_there(StripState state, int places) =>
        Assert.Equal(places, StripLine.Of([Step("triage", state, kind: StepKind.Triage) with { ByItself = true }, Step("analysis", StripState.Next)]).Length);

    [Fact]
    public void A_strip_without_steps_has_no_places() => Assert.Empty(StripLine.Of(ImmutableArray<StripStep>.Empty));

    private static StripStep Step(string id, StripState state, int branch = 0, StepKind kind = StepKind.Task) =>
        new(StepId.TryRead(id, out var step) ? step : default, kind, new LocalText(id), state, null, null, branch);
}
