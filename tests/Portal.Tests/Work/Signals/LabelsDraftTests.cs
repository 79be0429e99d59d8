using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Work.Signals;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Portal.Tests.Work.Signals;

/// <summary>What one key confirms.</summary>
public sealed class LabelsDraftTests
{
    private static readonly SignalSummary Given = new()
    {
        Id = CaseId.Of("kortrijk/signal/7K2MXQ"),
        Text = "Een natte muur.",
        At = default,
        Status = CaseStatus.Open,
        Nature = Nature.Bottleneck,
        Version = 3,
        Themes = Themes("energie"),
        SuggestedThemes = Themes("wonen", "energie"),
        SuggestedTargetGroups = [TargetGroupId.Of("ouderen")],
    };

    [Fact]
    public void A_proposal_comes_after_what_the_giver_chose()
    {
        var command = new LabelsDraft(Given).Command;

        Assert.Equal(Themes("energie", "wonen").AsEnumerable(), command.Themes);
        Assert.Equal(TargetGroupId.Of("ouderen"), Assert.Single(command.TargetGroups));
        Assert.Equal(Nature.Bottleneck, command.Nature);
    }

    [Fact]
    public void Only_the_likeliest_are_proposed() =>
        Assert.Equal(Themes("energie", "aa", "bb").AsEnumerable(), new LabelsDraft(Given with { SuggestedThemes = Themes("aa", "bb", "cc", "dd") }).Command.Themes);

    [Fact]
    public void What_a_processor_confirmed_is_all_there_is() =>
        Assert.Equal(Themes("energie").AsEnumerable(), new LabelsDraft(Given with { LabelsConfirmed = true }).Command.Themes);

    [Fact]
    public void A_sixth_is_not_picked()
    {
        var draft = new LabelsDraft(Given with { Themes = Themes("aa", "bb", "cc", "dd"), SuggestedThemes = Themes("ee", "ff") });

        draft.Pick(ThemeId.Of("wonen"), true);

        Assert.True(draft.ThemesAreFull);
        Assert.Equal(Themes("aa", "bb", "cc", "dd", "ee").AsEnumerable(), draft.Command.Themes);
    }

    [Fact]
    public void A_label_is_picked_and_dropped()
    {
        var draft = new LabelsDraft(Given);

        draft.Pick(ThemeId.Of("energie"), false);
        draft.Pick(ThemeId.Of("werk"), true);

        Assert.Equal(Themes("wonen", "werk").AsEnumerable(), draft.Command.Themes);
    }

    private static ImmutableArray<ThemeId> Themes(params string[] themes) => [.. themes.Select(ThemeId.Of)];
}
