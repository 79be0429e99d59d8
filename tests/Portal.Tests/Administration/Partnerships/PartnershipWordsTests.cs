using System.Globalization;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Partnerships;
using LokaalSignaal.Portal.Tests.Stage;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Portal.Work;
using LokaalSignaal.Triage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace LokaalSignaal.Portal.Tests.Administration.Partnerships;

public sealed class PartnershipWordsTests
{
    private static readonly MandateScope Housing = new() { Themes = [ThemeId.Of("wonen")] };

    [Fact]
    public async Task A_mandate_is_one_sentence()
    {
        var terms = new MandateTerms([MandateDeed.Analyse], Housing, new DateOnly(2026, 7, 25), new DateOnly(2027, 7, 20));

        Assert.Equal(
            "Je mag lezen en analyseren: wat bevestigd is als thema Wonen, van 25 juli 2026 tot en met 20 juli 2027.",
            await InAsync((words, titles) => words.Sentence(terms, titles)));
    }

    [Fact]
    public async Task Themes_and_target_groups_have_to_fit_both_and_fiches_stand_beside_them()
    {
        var scope = Housing with
        {
            Themes = [ThemeId.Of("wonen"), ThemeId.Of("werk")],
            TargetGroups = [TargetGroupId.Of("ouderen")],
            Fiches = [CaseId.Of(Town.Kortrijk, CaseKind.Fiche, "7K2MXQ00")],
        };

        Assert.Equal(
            $"wat bevestigd is als thema Wonen of Werk en ook voor doelgroep Ouderen en fiche {scope.Fiches[0].Reference} met haar signalen",
            await InAsync((words, titles) => words.Scope(scope, titles)));
    }

    [Fact]
    public async Task Own_staff_alone_or_as_a_bound()
    {
        Assert.Equal("wat eigen personeel van de organisatie gaf", await InAsync((words, titles) => words.Scope(new MandateScope { OwnStaffOnly = true }, titles)));
        Assert.StartsWith(
            "wat bevestigd is als thema Wonen, alleen",
            await InAsync((words, titles) => words.Scope(Housing with { OwnStaffOnly = true }, titles)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-10, 0, true, "Iedereen", "De overeenkomst staat op jullie openbare pagina.")]
    [InlineData(1, 10, true, "Iedereen, zodra de samenwerking loopt", "De overeenkomst komt op jullie openbare pagina zodra de samenwerking loopt.")]
    [InlineData(-10, -1, true, "Alleen de partijen: de samenwerking is voorbij", "De overeenkomst is openbaar gemaakt. Ze staat niet op jullie openbare pagina, want de samenwerking is voorbij.")]
    [InlineData(-10, 0, false, "Alleen de partijen", "De overeenkomst staat op jullie openbare pagina.")]
    public async Task Anyone_reads_what_was_published_only_while_the_partnership_runs(int from, int until, bool published, string reads, string said)
    {
        var partnership = Agreed.Partnership() with { From = Agreed.Today.AddDays(from), Until = Agreed.Today.AddDays(until) };

        Assert.Equal(reads, await InAsync((words, _) => words.ReadBy(partnership, Agreed.Agreement(1) with { Published = published })));
        Assert.Equal(said, await InAsync((words, _) => words.Published(partnership)));
    }

    [Fact]
    public async Task The_last_day_is_one_of_the_days_in_each_language_and_a_far_one_stands_on_its_day()
    {
        Assert.Equal("van 21 november 2026 tot en met 22 november 2026", await InAsync((words, _) => words.Period(Agreed.Today, Agreed.Today.AddDays(1))));
        Assert.Equal("from 21 November 2026 up to and including 22 November 2026", await InAsync((words, _) => words.Period(Agreed.Today, Agreed.Today.AddDays(1)), "en"));
        Assert.Equal("loopt af over 7 dagen", await InAsync((words, _) => words.Ends(Agreed.Today.AddDays(7))));
        Assert.Equal("loopt af op maandag 21 december", await InAsync((words, _) => words.Ends(Agreed.Today.AddDays(30))));
    }

    private static async Task<string> InAsync(Func<PartnershipWords, LabelTitles, string> say, string language = "nl-BE")
    {
        var vocabulary = await new Town().VocabularyAsync();
        var (was, wasUI) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(language);
        try
        {
            using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
            var days = new PeoplesDays(services.GetRequiredService<IStringLocalizer<DayTexts>>(), new FixedClock(PortalOnStage.Now));
            return say(new PartnershipWords(services.GetRequiredService<IStringLocalizer<PartnershipTexts>>(), days), new LabelTitles(vocabulary));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (was, wasUI);
        }
    }
}
