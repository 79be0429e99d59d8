using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Partnerships;

namespace LokaalSignaal.Workflows.Tests.Partnerships;

/// <summary>Of what is warned, and when.</summary>
public sealed class EndingTests
{
    private static readonly DateOnly _last = new(2026, 6, 30);

    [Theory]
    [InlineData(-31, null)]
    [InlineData(-30, 30)]
    [InlineData(-8, 30)]
    [InlineData(-7, 7)]
    [InlineData(0, 7)]
    [InlineData(1, null)]
    public void A_mandate_is_warned_of_thirty_and_seven_days_before_its_last_day(int fromLast, int? days)
    {
        var due = Ending.Due(With(Mandate(1, _last.AddDays(-100), _last)), _last.AddDays(fromLast));

        Assert.Equal(days is { } known ? [new Ending(1, _last, known)] : [], due);
    }

    [Theory]
    [InlineData(6, null)]
    [InlineData(7, 7)]
    [InlineData(29, 7)]
    [InlineData(30, 7)]
    public void What_was_agreed_for_less_than_a_warning_is_ahead_needs_none(int length, int? days)
    {
        var due = Ending.Due(With(Mandate(1, _last.AddDays(-length), _last)), _last.AddDays(-3));

        Assert.Equal(days is { } known ? [new Ending(1, _last, known)] : [], due);
    }

    [Fact]
    public void What_ends_with_the_agreement_goes_with_it()
    {
        var standing = With(Mandate(1, _last.AddDays(-100), _last), Mandate(2, _last.AddDays(-100), _last.AddDays(-1))) with { Until = _last };

        Assert.Equal([new Ending(0, _last, 7), new Ending(2, _last.AddDays(-1), 7)], Ending.Due(standing, _last.AddDays(-5)));
    }

    [Fact]
    public void What_is_over_or_has_not_begun_is_not_warned_of()
    {
        var mandate = Mandate(1, _last.AddDays(-100), _last);

        Assert.Empty(Ending.Due(With(mandate) with { Active = false }, _last.AddDays(-5)));
        Assert.Empty(Ending.Due(With(mandate) with { From = _last }, _last.AddDays(-5)));
        Assert.Empty(Ending.Due(With(mandate) with { Until = _last.AddDays(-6) }, _last.AddDays(-5)));
        Assert.Empty(Ending.Due(With(Mandate(1, _last.AddDays(-2), _last.AddDays(40))), _last.AddDays(-5)));
    }

    [Fact]
    public void What_was_renewed_or_taken_back_does_not_end_any_more()
    {
        var standing = With(Mandate(1, _last.AddDays(-100), _last)) with { Until = _last };

        Assert.True(new Ending(1, _last, 7).IsOf(standing));
        Assert.True(new Ending(0, _last, 7).IsOf(standing));
        Assert.False(new Ending(0, _last, 7).IsOf(standing with { Until = _last.AddYears(1) }));
        Assert.False(new Ending(0, _last, 7).IsOf(standing with { Until = null }));
        Assert.False(new Ending(1, _last, 7).IsOf(standing with { Mandates = [] }));
        Assert.False(new Ending(1, _last, 7).IsOf(standing with { Active = false }));
    }

    private static Standing With(params ImmutableArray<GrantedMandate> mandates) =>
        new(CaseId.Of("kortrijk/partnership/7Q2MXK4T"), OwnerId.Of("caw"), 3) { Active = true, From = _last.AddDays(-200), Mandates = mandates };

    private static GrantedMandate Mandate(int number, DateOnly from, DateOnly until) =>
        new(number, new MandateTerms([MandateDeed.Read], new MandateScope { OwnStaffOnly = true }, from, until));
}
