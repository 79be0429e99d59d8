using LokaalSignaal.Identity;
using LokaalSignaal.Portal.SignIn;
using LokaalSignaal.Portal.Tests.Stage;
using LokaalSignaal.Readers;

namespace LokaalSignaal.Portal.Tests.SignIn;

public sealed class StatedPurposeTests
{
    private static readonly StatedPurpose Said = new(Purpose.Question, new DateTimeOffset(2026, 3, 3, 10, 0, 0, TimeSpan.Zero));
    private static readonly Ticket Ticket = new(Town.Nurse, "S1", new Capacity(Town.Kortrijk, Role.Processor)) { Said = Said };

    [Fact]
    public void A_ticket_carries_it_and_another_capacity_does_not()
    {
        Assert.Equal(Ticket, Ticket.Of(Ticket.ToPrincipal()));
        Assert.Null(Ticket.Of((Ticket with { Said = null }).ToPrincipal())!.Said);
        Assert.Null(Ticket.In(new Capacity(Town.Gent, Role.Processor)).Said);
    }

    [Fact]
    public void It_holds_until_its_end()
    {
        Assert.True(Said.HoldsAt(Said.Until.AddSeconds(-1)));
        Assert.False(Said.HoldsAt(Said.Until));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Question")]
    [InlineData("9@1")]
    [InlineData("Question@morgen")]
    public void What_is_not_written_so_says_nothing(string? written) => Assert.Null(StatedPurpose.Of(written));
}
