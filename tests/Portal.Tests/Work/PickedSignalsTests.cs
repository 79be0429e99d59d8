using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Work;

namespace LokaalSignaal.Portal.Tests.Work;

/// <summary>Signals that an address names.</summary>
public sealed class PickedSignalsTests
{
    private static readonly OwnerId Kortrijk = OwnerId.Of("kortrijk");

    [Theory]
    [InlineData("?signals=7K2MXQ&signals=4HD9TB")]
    [InlineData("?signals=7K2MXQ,4HD9TB,7K2MXQ")]
    [InlineData("?signals=7K2MXQ,,gent~signal~4HD9TB,ILOU,4HD9TB&do=new")]
    public void They_are_of_the_readers_own_municipality(string query) =>
        Assert.Equal(["kortrijk/signal/7K2MXQ", "kortrijk/signal/4HD9TB"], PickedSignals.Read(query, Kortrijk).Select(id => id.ToString()));

    [Fact]
    public void There_are_no_more_than_a_page_of_them()
    {
        var many = string.Join(',', Enumerable.Range(100_000, 80));

        Assert.Equal(PickedSignals.Most, PickedSignals.Read("?signals=" + many, Kortrijk).Length);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        CaseId[] signals = [CaseId.Of("kortrijk/signal/7K2MXQ"), CaseId.Of("kortrijk/signal/4HD9TB")];

        Assert.Equal(signals, PickedSignals.Read(WorkAddresses.BundleOf(signals), Kortrijk));
    }
}
