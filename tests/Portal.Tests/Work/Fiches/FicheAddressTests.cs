using FsCheck;
using FsCheck.Fluent;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Work.Fiches;
using LokaalSignaal.Processes;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Portal.Tests.Work.Fiches;

/// <summary>The state of the list of fiches stands wholly in its address.</summary>
public sealed class FicheAddressTests
{
    private static readonly Gen<FicheAddress> Addresses =
        from tab in Gen.Elements(Enum.GetValues<FicheTab>())
        from words in Gen.Elements(null, "budget & meter", "7Q2M-XK4T")
        from theme in Gen.Elements<ThemeId?>(null, ThemeId.Of("wonen"))
        from step in Gen.Elements<StepId?>(null, StepId.Of("partners-inlichten"))
        from order in Gen.Elements(Enum.GetValues<ListOrder>())
        from after in Gen.Elements(null, "a|b")
        select new FicheAddress
        {
            Tab = tab,
            Words = words,
            Theme = theme,
            TargetGroup = theme is null ? TargetGroupId.Of("ouderen") : null,
            Step = step,
            Order = order,
            After = after,
            Stretch = after is null ? 1 : 4,
        };

    [Fact]
    public void What_is_written_is_read_back() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(Addresses), address => FicheAddress.Of(address.Link) == address));

    [Fact]
    public void What_is_finished_is_not_due_and_comes_newest_first()
    {
        var asked = new FicheAddress { Tab = FicheTab.Closed }.Filter(OwnerId.Of("kortrijk"));

        Assert.Equal((CaseStatus.Closed, ListOrder.Newest), (asked.Status, asked.Order));
    }

    [Fact]
    public void What_is_mine_is_still_going_on()
    {
        var asked = new FicheAddress { Tab = FicheTab.Mine }.Filter(OwnerId.Of("kortrijk"));

        Assert.Equal((CaseStatus.Open, true), (asked.Status, asked.AssignedToMe));
    }
}
