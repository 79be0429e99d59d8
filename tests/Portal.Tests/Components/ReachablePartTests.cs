using LokaalSignaal.Portal.Components.Ways;

namespace LokaalSignaal.Portal.Tests.Components;

public sealed class ReachablePartTests
{
    [Theory]
    [InlineData("Bel 056 24 00 00, elke werkdag.", "056 24 00 00", "tel:+3256240000")]
    [InlineData("GSM 0470/12.34.56", "0470/12.34.56", "tel:+32470123456")]
    [InlineData("+32 56 24 00 00", "+32 56 24 00 00", "tel:+3256240000")]
    [InlineData("Gevaar? 112.", "112", "tel:112")]
    [InlineData("Bel 1712 of praat", "1712", "tel:1712")]
    [InlineData("Els, signaal@kortrijk.example.", "signaal@kortrijk.example", "mailto:signaal@kortrijk.example")]
    public void What_can_be_reached_is_a_link(string line, string words, string address)
    {
        Assert.Equal(new ReachablePart(words, address), Assert.Single(ReachablePart.Of(line), part => part.Address is not null));
        Assert.Equal(line, string.Concat(ReachablePart.Of(line).Select(part => part.Words)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("In 2026 kwamen er 1127 mensen, van 9 tot 17 uur.")]
    [InlineData("Fiche 0123-4567-89012345")]
    public void Other_numbers_are_only_words(string line) =>
        Assert.All(ReachablePart.Of(line), part => Assert.Null(part.Address));
}
