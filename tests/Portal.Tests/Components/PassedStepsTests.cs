using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Portal.Components.Ways;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Portal.Tests.Components;

/// <summary>A story tells of the steps where somebody was, not of those that went by themselves.</summary>
public sealed class PassedStepsTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_step_that_was_left_at_once_for_another_is_left_out() => Assert.Equal(
        ["given", "analysis"],
        Told(Item(0, "given"), Step(0, "intake"), Step(1, "triage"), Step(3, "analysis")));

    [Fact]
    public void A_step_where_the_case_stood_is_told() => Assert.Equal(
        ["analysis", "decision"],
        Told(Step(0, "analysis"), Step(5, "decision")));

    [Fact]
    public void The_last_step_is_told_and_all_that_is_no_step() => Assert.Equal(
        ["bundled", "feedback", "closed"],
        Told(Step(0, "action"), Item(1, "bundled"), Item(1, "feedback"), Step(2, "closed")));

    private static IEnumerable<string> Told(params ImmutableArray<TimelineItem> items) =>
        PassedSteps.Without(items).Select(item => item.Title?.In("nl") ?? item.Kind);

    private static TimelineItem Item(int second, string kind) => new(Start.AddSeconds(second), kind);

    private static TimelineItem Step(int second, string title) => new(Start.AddSeconds(second), TimelineKind.StepActivated, new LocalText(title));
}
