using System.Globalization;
using LokaalSignaal.Portal.Tests.Stage;
using LokaalSignaal.Portal.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace LokaalSignaal.Portal.Tests.Texts;

public sealed class PeoplesDaysTests
{
    // Saturday 21 November 2026, half past midnight in Brussels: still Friday in UTC.
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 23, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-11-21", "vandaag", "today")]
    [InlineData("2026-11-20", "gisteren", "yesterday")]
    [InlineData("2026-11-19", "eergisteren", "the day before yesterday")]
    [InlineData("2026-11-22", "morgen", "tomorrow")]
    [InlineData("2026-11-23", "overmorgen", "the day after tomorrow")]
    [InlineData("2026-11-24", "dinsdag 24 november", "Tuesday 24 November")]
    [InlineData("2026-03-03", "dinsdag 3 maart", "Tuesday 3 March")]
    [InlineData("2025-03-03", "3 maart 2025", "3 March 2025")]
    public void A_day_as_people_say_it(string day, string dutch, string english)
    {
        Assert.Equal(dutch, In("nl-BE", "nl-BE", days => days.Day(DateOnly.Parse(day, CultureInfo.InvariantCulture))));
        Assert.Equal(english, In("en-GB", "en", days => days.Day(DateOnly.Parse(day, CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("2026-11-21", "vandaag")]
    [InlineData("2026-11-22", "morgen")]
    [InlineData("2026-11-24", "over 3 dagen")]
    [InlineData("2026-12-05", "over 14 dagen")]
    [InlineData("2026-12-06", "op zondag 6 december")]
    [InlineData("2026-11-20", "1 dag te laat")]
    [InlineData("2026-11-18", "3 dagen te laat")]
    [InlineData("2026-11-01", "te laat sinds zondag 1 november")]
    public void A_term_as_people_say_it(string day, string words) =>
        Assert.Equal(words, In("nl-BE", "nl-BE", days => days.Term(DateOnly.Parse(day, CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("2026-11-21", "vandaag", "today")]
    [InlineData("2026-11-19", "eergisteren", "the day before yesterday")]
    [InlineData("2026-11-23", "overmorgen", "the day after tomorrow")]
    [InlineData("2026-11-03", "op dinsdag 3 november", "on Tuesday 3 November")]
    [InlineData("2025-03-03", "op 3 maart 2025", "on 3 March 2025")]
    public void A_day_in_a_sentence(string day, string dutch, string english)
    {
        Assert.Equal(dutch, In("nl-BE", "nl-BE", days => days.OnDay(DateOnly.Parse(day, CultureInfo.InvariantCulture))));
        Assert.Equal(english, In("en-GB", "en", days => days.OnDay(DateOnly.Parse(day, CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("2026-11-20T23:05:00Z", "vandaag om 0.05 uur")]
    [InlineData("2026-11-20T13:05:00Z", "gisteren om 14.05 uur")]
    [InlineData("2026-11-18T13:05:00Z", "woensdag 18 november")]
    public void A_moment_as_people_say_it(string moment, string words) =>
        Assert.Equal(words, In("nl-BE", "nl-BE", days => days.Moment(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture))));

    private static string In(string culture, string language, Func<PeoplesDays, string> say)
    {
        var (was, wasUI) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (new CultureInfo(culture), new CultureInfo(language));
        try
        {
            using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
            return say(new PeoplesDays(services.GetRequiredService<IStringLocalizer<DayTexts>>(), new FixedClock(Now)));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (was, wasUI);
        }
    }
}
