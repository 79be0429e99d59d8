using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Partnerships;

namespace LokaalSignaal.Portal.Tests.Administration.Partnerships;

public sealed class PartnershipStageTests
{
    [Theory]
    [InlineData(PartnershipStanding.Requested, 0, null, PartnershipStage.Requested)]
    [InlineData(PartnershipStanding.Refused, 0, null, PartnershipStage.Refused)]
    [InlineData(PartnershipStanding.Ended, 0, null, PartnershipStage.Ended)]
    [InlineData(PartnershipStanding.Active, 1, null, PartnershipStage.Coming)]
    [InlineData(PartnershipStanding.Active, 0, null, PartnershipStage.Running)]
    [InlineData(PartnershipStanding.Active, -9, 0, PartnershipStage.Running)]
    [InlineData(PartnershipStanding.Active, -9, -1, PartnershipStage.Past)]
    public void What_was_agreed_is_not_yet_begun_and_may_be_past(PartnershipStanding standing, int from, int? until, PartnershipStage stage)
    {
        var partnership = Agreed.Partnership(standing) with
        {
            From = Agreed.Today.AddDays(from),
            Until = until is { } days ? Agreed.Today.AddDays(days) : null,
        };

        Assert.Equal(stage, partnership.StageOn(Agreed.Today));
    }
}
