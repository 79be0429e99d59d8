using FsCheck;
using FsCheck.Fluent;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Work.Inbox;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Portal.Tests.Work.Inbox;

/// <summary>The inbox's state stands wholly in its address.</summary>
public sealed class InboxAddressTests
{
    private static readonly OwnerId Kortrijk = OwnerId.Of("kortrijk");

    private static readonly Gen<InboxAddress> Addresses =
        from view in Gen.Elements(Enum.GetValues<InboxView>())
        from words in Gen.Elements(null, "natte muur", "a&b=c#d?", "50 % + 3", "één, twee", "🙂 emmer", new string('x', 200))
        from theme in Gen.Elements<ThemeId?>(null, ThemeId.Of("wonen"), ThemeId.Of("rechten_administratie_digitalisering"))
        from nature in Gen.Elements<Nature?>(null, Nature.Bottleneck, Nature.Opportunity)
        from status in Gen.Elements<CaseStatus?>(null, CaseStatus.Open, CaseStatus.Referred)
        from flags in Gen.Elements<(bool?, bool?)>((null, null), (true, null), (null, false), (false, true))
        from days in Gen.Elements<(DateOnly?, DateOnly?)>((null, null), (new DateOnly(2026, 3, 31), null), (DateOnly.MinValue, DateOnly.MaxValue))
        from order in Gen.Elements(Enum.GetValues<ListOrder>())
        from after in Gen.Elements(null, "1790000000000|kortrijk/signal/7K2MXQ", "ab==")
        from stretch in Gen.Choose(2, 2000)
        let all = view == InboxView.All
        select new InboxAddress
        {
            View = view,
            Words = words,
            Theme = theme,
            TargetGroup = theme is null ? null : TargetGroupId.Of("ouderen"),
            Nature = nature,
            Status = all ? status : null,
            Bundled = all ? flags.Item1 : null,
            Confirmed = all ? flags.Item2 : null,
            From = days.Item1,
            To = days.Item2,
            Order = order,
            After = after,
            Stretch = after is null ? 1 : stretch,
        };

    [Fact]
    public void What_is_written_is_read_back() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(Addresses), address =>
            InboxAddress.Of("https://voorbeeld.test" + address.Link) == address));

    [Fact]
    public void Whatever_stands_in_an_address_is_read_and_settles_at_once() =>
        Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<NonNull<string>>(), (name, value) =>
        {
            var read = InboxAddress.Of($"/werk/signalen?{name.Get}={value.Get}&q={value.Get}&stretch={value.Get}&after=x");
            return InboxAddress.Of(read.Link) == read;
        }));

    [Theory]
    [InlineData("?theme=Wonen&status=gone&from=31-3-2026&sort=random&nature=", "/werk/signalen")]
    [InlineData("?status=closed&bundled=yes", "/werk/signalen")]
    [InlineData("?view=all&status=closed&bundled=yes", "/werk/signalen?view=all&status=closed&bundled=yes")]
    [InlineData("?q=%20%20", "/werk/signalen")]
    [InlineData("?stretch=7", "/werk/signalen")]
    [InlineData("?view=loose#row", "/werk/signalen?view=loose")]
    public void What_is_not_understood_is_left_out(string query, string link) =>
        Assert.Equal(link, InboxAddress.Of("/werk/signalen" + query).Link);

    [Fact]
    public void A_search_is_cut_at_a_whole_character()
    {
        var words = InboxAddress.Of("/werk/signalen?q=" + Uri.EscapeDataString(new string('x', 199) + "🙂")).Words;

        Assert.Equal(new string('x', 199), words);
    }

    [Fact]
    public void Each_tab_asks_for_its_own_signals()
    {
        SignalFilter Asked(InboxView view) => new InboxAddress { View = view }.Filter(Kortrijk);

        Assert.Equal((CaseStatus.Open, false, false), (Asked(InboxView.Unread).Status, Asked(InboxView.Unread).Bundled, Asked(InboxView.Unread).Confirmed));
        Assert.Equal((CaseStatus.Open, false, true), (Asked(InboxView.Loose).Status, Asked(InboxView.Loose).Bundled, Asked(InboxView.Loose).Confirmed));
        Assert.Equal((CaseStatus.Open, true, null), (Asked(InboxView.Bundled).Status, Asked(InboxView.Bundled).Bundled, Asked(InboxView.Bundled).Confirmed));
        Assert.Equal((null, null, null), (Asked(InboxView.All).Status, Asked(InboxView.All).Bundled, Asked(InboxView.All).Confirmed));
        Assert.Equal(Kortrijk, Asked(InboxView.All).Municipality);
    }

    [Fact]
    public void Another_tab_begins_at_its_first_row_and_keeps_the_search()
    {
        var there = new InboxAddress { Words = "muur", After = "x", Stretch = 3 }.In(InboxView.All);

        Assert.Equal(new InboxAddress { View = InboxView.All, Words = "muur" }, there);
    }
}
