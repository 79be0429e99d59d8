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

    private static async Task<string> InAsync(Func<PartnershipWords, LabelTitles, string> say)
    {
        var vocabulary = await new Town().VocabularyAsync();
        var (was, wasUI) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("nl-BE");
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
