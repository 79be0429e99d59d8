using LokaalSignaal.Portal.Administration;

namespace LokaalSignaal.Portal.Tests.Administration;

public sealed class ShortNameTests
{
    [Theory]
    [InlineData("Oud-Turnhout", "oud-turnhout")]
    [InlineData("Wijkgezondheidscentrum 't Ruggeveld", "wijkgezondheidscentrum-t-ruggeveld")]
    [InlineData("Épernon & Zoë", "epernon-zoe")]
    [InlineData("1000 Plannen", "plannen")]
    [InlineData("--", "")]
    public void A_short_name_is_made_of_a_name(string name, string made) => Assert.Equal(made, ShortName.Made(name));

    [Theory]
    [InlineData("", "Sint-Niklaas", "sint-niklaas")]
    [InlineData(" gent ", "Stad Gent", "gent")]
    public void What_was_typed_goes_before_the_name(string typed, string name, string id) => Assert.Equal(id, ShortName.Of(typed, name)?.Value);

    [Theory]
    [InlineData("", "!")]
    [InlineData("Gent", "Gent")]
    [InlineData("a/b", "Gent")]
    [InlineData("platform", "Gent")]
    [InlineData("", "Platform")]
    public void What_can_not_be_a_short_name_is_none(string typed, string name) => Assert.Null(ShortName.Of(typed, name));

    [Fact]
    public void A_long_name_is_cut_to_what_fits() => Assert.NotNull(ShortName.Of("", new string('a', 39) + " bis en nog wat"));
}
