using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Partnerships;

namespace LokaalSignaal.Portal.Tests.Administration.Partnerships;

public sealed class PartnerRightTests
{
    [Fact]
    public void Only_what_holds_today_gives_a_right()
    {
        var partnership = Agreed.Partnership() with
        {
            Mandates =
            [
                Agreed.Mandate(4, MandateStanding.Holds, MandateDeed.Analyse),
                Agreed.Mandate(3, MandateStanding.Coming, MandateDeed.Act),
                Agreed.Mandate(2, MandateStanding.Over, MandateDeed.Act),
                Agreed.Mandate(1, MandateStanding.Withdrawn, MandateDeed.Act),
            ],
        };

        var right = Assert.Single(PartnerRight.Of([partnership]));

        Assert.Equal([4], right.Mandates.Select(mandate => mandate.Number));
        Assert.True(right.Allows(MandateDeed.Read) && right.Allows(MandateDeed.Analyse));
        Assert.False(right.Allows(MandateDeed.Act));
    }

    [Fact]
    public void A_green_light_is_a_right_without_a_mandate() =>
        Assert.Equal(OwnStaffView.Counts, Assert.Single(PartnerRight.Of([Agreed.Partnership() with { OwnStaff = OwnStaffView.Counts }])).OwnStaff);

    [Fact]
    public void Taking_part_alone_lets_read_nothing_and_what_doesnt_hold_neither() =>
        Assert.Empty(PartnerRight.Of([Agreed.Partnership(), Agreed.Partnership() with { Holds = false, OwnStaff = OwnStaffView.Content }]));
}
