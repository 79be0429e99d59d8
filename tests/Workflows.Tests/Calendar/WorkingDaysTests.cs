using FsCheck;
using FsCheck.Fluent;
using LokaalSignaal.Workflows.Calendar;

namespace LokaalSignaal.Workflows.Tests.Calendar;

public sealed class WorkingDaysTests
{
    private static readonly WorkingDays Flemish = new(FlemishDay: true);

    private static readonly Arbitrary<DateOnly> Days =
        Gen.Choose(new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2100, 12, 31).DayNumber)
            .Select(DateOnly.FromDayNumber).ToArbitrary();

    private static readonly Arbitrary<int> Terms = Gen.Choose(0, 500).ToArbitrary();

    [Theory]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2029-04-01")]
    [InlineData("2030-04-21")]
    [InlineData("1818-03-22")]
    [InlineData("2038-04-25")]
    public void Easter_falls_where_it_falls(string easter)
    {
        var day = DateOnly.Parse(easter, null);

        Assert.Equal(day, BelgianHolidays.Easter(day.Year));
    }

    [Theory]
    [InlineData(2024, "01-01 04-01 05-01 05-09 05-20 07-21 08-15 11-01 11-11 12-25")]
    [InlineData(2025, "01-01 04-21 05-01 05-29 06-09 07-21 08-15 11-01 11-11 12-25")]
    [InlineData(2026, "01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25")]
    [InlineData(2027, "01-01 03-29 05-01 05-06 05-17 07-21 08-15 11-01 11-11 12-25")]
    [InlineData(2028, "01-01 04-17 05-01 05-25 06-05 07-21 08-15 11-01 11-11 12-25")]
    [InlineData(2029, "01-01 04-02 05-01 05-10 05-21 07-21 08-15 11-01 11-11 12-25")]
    [InlineData(2030, "01-01 04-22 05-01 05-30 06-10 07-21 08-15 11-01 11-11 12-25")]
    public void The_law_names_ten_days(int year, string days)
    {
        var holidays = Year(year).Where(BelgianHolidays.Includes).Select(day => day.ToString("MM-dd", null));

        Assert.Equal(days, string.Join(' ', holidays));
    }

    [Fact]
    public void The_Flemish_day_is_off_where_a_municipality_says_so()
    {
        var day = new DateOnly(2025, 7, 11);

        Assert.True(WorkingDays.Belgian.Includes(day));
        Assert.False(Flemish.Includes(day));
    }

    [Theory]
    [InlineData("2026-03-02", 1, "2026-03-03")]
    [InlineData("2026-03-06", 1, "2026-03-09")]
    [InlineData("2026-03-07", 1, "2026-03-09")]
    [InlineData("2026-04-03", 1, "2026-04-07")]
    [InlineData("2025-12-24", 2, "2025-12-29")]
    [InlineData("2026-03-02", 0, "2026-03-02")]
    [InlineData("2025-04-17", 10, "2025-05-05")]
    public void A_term_is_counted_from_the_day_after(string start, int days, string end) =>
        Assert.Equal(DateOnly.Parse(end, null), WorkingDays.Belgian.Add(DateOnly.Parse(start, null), days));

    [Fact]
    public void A_negative_term_is_a_bug() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkingDays.Belgian.Add(new DateOnly(2026, 1, 1), -1));

    [Fact]
    public void A_term_ends_on_a_working_day_with_as_many_in_between() =>
        Prop.ForAll(Days, Terms, (start, days) =>
        {
            var end = Flemish.Add(start, days);
            return Flemish.Between(start, end) == days
                && Flemish.Between(end, start) == -days
                && (days == 0 ? end == start : Flemish.Includes(end));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_terms_after_each_other_are_one_of_both_together() =>
        Prop.ForAll(Days, Terms, Terms, (start, one, other) =>
            Flemish.Add(Flemish.Add(start, one), other) == Flemish.Add(start, one + other)).QuickCheckThrowOnFailure();

    [Fact]
    public void Easter_Monday_Ascension_and_Whit_Monday_keep_their_weekday() =>
        Prop.ForAll(Gen.Choose(1583, 4099).ToArbitrary(), year =>
        {
            var easter = BelgianHolidays.Easter(year);
            return easter.DayOfWeek == DayOfWeek.Sunday
                && easter >= new DateOnly(year, 3, 22) && easter <= new DateOnly(year, 4, 25)
                && BelgianHolidays.Includes(easter.AddDays(39)) && easter.AddDays(39).DayOfWeek == DayOfWeek.Thursday;
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<DateOnly> Year(int year) =>
        Enumerable.Range(0, 366).Select(new DateOnly(year, 1, 1).AddDays).Where(day => day.Year == year);
}
