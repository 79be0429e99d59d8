using LokaalSignaal.Portal.Work.Strips;
using LokaalSignaal.Processes;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Portal.Tests.Work.Strips;

/// <summary>The process strip.</summary>
public sealed class StripRoadTests
{
    private static readonly DateOnly Saturday = new(2026, 11, 21);

    [Fact]
    public void Branches_between_two_steps_are_one_fork()
    {
        var road = Road(
            Step("intake", StripState.Done),
            Step("split", StripState.Done, kind: StepKind.Fork),
            Step("figures", StripState.Active, branch: 1),
            Step("talks", StripState.Overdue, branch: 2),
            Step("visit", StripState.Next, branch: 1),
            Step("together", StripState.Next, kind: StepKind.Join),
            Step("decision", StripState.Next));

        Assert.Equal(3, road.Parts.Length);
        var fork = Assert.IsType<StripFork>(road.Parts[1]);
        Assert.Equal(["figures visit", "talks"], fork.Branches.Select(branch => string.Join(' ', branch.Select(Name))));
        Assert.Equal(StripState.Active, fork.State);
        Assert.Equal(["intake", "figures", "visit", "talks", "decision"], road.Stations.Select(Name));
    }

    [Fact]
    public void Two_forks_after_each_other_stay_apart()
    {
        var road = Road(
            Step("split", StripState.Next, kind: StepKind.Fork),
            Step("a", StripState.Next, branch: 1),
            Step("b", StripState.Next, branch: 2),
            Step("together", StripState.Next, kind: StepKind.Join),
            Step("again", StripState.Next, kind: StepKind.Fork),
            Step("c", StripState.Next, branch: 1),
            Step("d", StripState.Next, branch: 2));

        Assert.Equal(2, road.Parts.OfType<StripFork>().Count());
        Assert.All(road.Parts, part => Assert.Equal(StripState.Next, part.State));
    }

    [Theory]
    [InlineData(StripState.Done, StripState.Done, StripState.Done)]
    [InlineData(StripState.Done, StripState.Skipped, StripState.Done)]
    [InlineData(StripState.Done, StripState.Active, StripState.Active)]
    [InlineData(StripState.Done, StripState.Next, StripState.Active)]
    [InlineData(StripState.Next, StripState.Skipped, StripState.Next)]
    [InlineData(StripState.Skipped, StripState.Skipped, StripState.Skipped)]
    public void A_fork_stands_as_its_branches_do(StripState one, StripState other, StripState fork) =>
        Assert.Equal(fork, Road(Step("a", one, branch: 1), Step("b", other, branch: 2)).Parts[0].State);

    [Theory]
    [InlineData("2026-11-21", 0)]
    [InlineData("2026-11-23", 1)]
    [InlineData("2026-11-27", 5)]
    [InlineData("2026-11-20", 0)]
    [InlineData("2026-11-19", -1)]
    public void Terms_count_in_working_days(string due, int ahead) =>
        Assert.Equal(ahead, Road(Step("a", StripState.Active, due: DateOnly.Parse(due, null))).Here.Single().Ahead);

    [Fact]
    public void Only_where_the_case_is_has_a_term_and_somebody()
    {
        var road = StripRoad.Of(
            [Step("a", StripState.Done, due: Saturday), Step("b", StripState.Active)],
            Saturday,
            _ => "Els Vandenberghe");

        Assert.Equal([(null, null), (null, "Els Vandenberghe")], road.Stations.Select(station => (station.Ahead, station.Who)));
    }

    [Fact]
    public void More_than_eight_stations_stay_a_column()
    {
        StripStep[] steps = [.. Enumerable.Range(1, 9).Select(number => Step($"step{number}", StripState.Next))];

        Assert.False(Road(steps[..8]).IsLong);
        Assert.True(Road(steps).IsLong);
    }

    private static StripRoad Road(params StripStep[] steps) => StripRoad.Of([.. steps], Saturday);

    private static string Name(StripStation station) => station.Step.Title.Nl;

    private static StripStep Step(string id, StripState state, int branch = 0, StepKind kind = StepKind.Task, DateOnly? due = null) =>
        new(StepId.Of(id.PadRight(2, 'x')), kind, new LocalText(id), state, null, due, branch);
}
