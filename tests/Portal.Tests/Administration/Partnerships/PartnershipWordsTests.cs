using System.Globalization;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Partnerships;
using LokaalSignaal.Portal.Tests.Stage;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Portal.Work;
using LokaalSignaal.Triage;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LokaalSignaal.Portal.Tests.Administration.Partnerships;

public sealed class PartnershipWordsTests
{
    private static readonly MandateScope Housing = new() { Themes = [ThemeId.Of("wonen")] };

    [Fact]
    public async Task A_mandate_is_one_sentence()
    {
        var terms = new MandateTerms([MandateDeed.Analyse], Housing, new DateOnly(2025, 3, 3), new DateOnly(2028, 6, 30));

        Assert.Equal(
            "Je mag lezen en analyseren: wat bevestigd is als thema Wonen, van 3 maart 2025 tot en met 30 juni 2028.",
            Words().Sentence(terms, await TitlesAsync()));
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
            Words().Scope(scope, await TitlesAsync()));
    }

    [Fact]
    public async Task Own_staff_alone_or_as_a_bound()
    {
        var titles = await TitlesAsync();

        Assert.Equal("wat eigen personeel van de organisatie gaf", Words().Scope(new MandateScope { OwnStaffOnly = true }, titles));
        Assert.StartsWith("wat bevestigd is als thema Wonen, alleen", Words().Scope(Housing with { OwnStaffOnly = true }, titles), StringComparison.Ordinal);
    }

    private static PartnershipWords Words()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl-BE");
        var resources = new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance);
        var days = new PeoplesDays(new StringLocalizer<DayTexts>(resources), new FixedClock(PortalOnStage.Now));
        return new PartnershipWords(new StringLocalizer<PartnershipTexts>(resources), days);
    }

    private static async Task<LabelTitles> TitlesAsync() => new(await new Town().VocabularyAsync());
}
