using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Workflows.Access;

namespace LokaalSignaal.Workflows.Tests.Access;

/// <summary>The smallest worlds on which the code and the table could differ, each with the answer of the table.</summary>
public sealed class SmallWorldTests
{
    private const string Home = "kortrijk";

    private static readonly Person Processor = new("bo", "caw", Role.Processor);
    private static readonly WorldMandate Analyse = new(1) { Deeds = [MandateDeed.Analyse], Themes = ["wonen"] };
    private static readonly WorldSignal AboutHousing = new(1, Home, "an", "brug") { Confirmed = new Labels(["wonen"], []) };

    [Theory]
    [InlineData(false, Oracle.Yes)]
    [InlineData(true, Oracle.NotThere)]
    public void An_ending_cuts_mandates_for_good_also_where_the_partnership_begins_anew(bool ended, string expected)
    {
        var partnership = With(Analyse with { BeforeTheEnd = ended }) with { BegunAnew = ended };
        var world = new World { Partnerships = [partnership], Signals = [AboutHousing] };

        Assert.Equal(expected, new Product(world).Answer(About(Deed.ReadSignal)));
    }

    [Theory]
    [InlineData(Deed.ReadSignal, Oracle.Yes)]
    [InlineData(Deed.Note, Oracle.No)]
    [InlineData(Deed.CompleteStep, Oracle.No)]
    public void A_mandate_only_reads_what_another_organisation_handles(Deed deed, string expected)
    {
        var handler = new WorldPartnership(Home, "brug") { Light = OwnStaffView.Content };
        var signal = AboutHousing with { GivenUnderGreenLight = true, Step = new WorldStep([], MandateDeed.Analyse) };
        var world = new World { Partnerships = [With(Analyse), handler], Signals = [signal] };

        Assert.Equal(expected, new Product(world).Answer(About(deed)));
    }

    private static Ask About(Deed deed) => new(Processor, deed, Home) { Signal = 1 };

    private static WorldPartnership With(WorldMandate mandate) => new(Home, "caw") { Mandates = [mandate] };
}
