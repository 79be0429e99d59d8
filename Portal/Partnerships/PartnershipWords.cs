using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Portal.Work;
using Microsoft.Extensions.Localization;

namespace LokaalSignaal.Portal.Partnerships;

/// <summary>Partnerships and mandates in words: <i>lezen en analyseren: wat bevestigd is als thema Wonen, van … tot en met …</i>.</summary>
/// <param name="words">The words.</param>
/// <param name="days">Days as people say them.</param>
public sealed class PartnershipWords(IStringLocalizer<PartnershipTexts> words, PeoplesDays days)
{
    private const int Soon = 30;

    /// <summary>Today in Brussels.</summary>
    public DateOnly Today => days.Today;

    /// <summary>How a partnership stands.</summary>
    public string Stands(PartnershipView partnership) => words[$"Stands.{partnership.StageOn(days.Today)}"];

    /// <summary>The look of how it stands.</summary>
    public string TagOf(PartnershipView partnership) => partnership.StageOn(days.Today) switch
    {
        PartnershipStage.Requested or PartnershipStage.Coming => "tag is-wait",
        PartnershipStage.Running => "tag is-open",
        _ => "tag",
    };

    /// <summary>From when until when it runs; none: nothing was agreed.</summary>
    public string? Period(PartnershipView partnership)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        return partnership.From is { } from ? Period(from, partnership.Until) : null;
    }

    /// <summary>A first and a last day.</summary>
    public string Period(DateOnly from, DateOnly? until) =>
        until is { } last ? words["Period", days.Date(from), days.Date(last)] : words["Period.Open", days.Date(from)];

    /// <summary>When something ends: <i>loopt af over 7 dagen</i>.</summary>
    public string Ends(DateOnly last) => words["Ends", days.Term(last)];

    /// <summary>When something ends that does so within a month; none: it ends later, never, or is over.</summary>
    public string? EndsSoon(DateOnly? last) =>
        last is { } day && day >= days.Today && day.DayNumber - days.Today.DayNumber <= Soon ? Ends(day) : null;

    /// <summary>Who reads an agreement: anyone only what was published, and only while the partnership runs.</summary>
    public string ReadBy(PartnershipView partnership, AgreementView agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return words[(agreement.Published, partnership.StageOn(days.Today)) switch
        {
            (false, _) => "Agreement.Parties",
            (_, PartnershipStage.Running) => "Agreement.Public",
            (_, PartnershipStage.Coming) => "Agreement.Public.Coming",
            _ => "Agreement.Public.Past",
        }];
    }

    /// <summary>What came of publishing an agreement.</summary>
    public string Published(PartnershipView partnership) => words[partnership.StageOn(days.Today) switch
    {
        PartnershipStage.Running => "Done.published",
        PartnershipStage.Coming => "Done.published.Coming",
        _ => "Done.published.Past",
    }];

    /// <summary>What a mandate allows: to read goes with whatever else.</summary>
    public string Deeds(MandateTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return Listed("And", terms.Deeds.Append(MandateDeed.Read).Distinct().Order().Select(deed => words[$"Deed.{deed}"].Value));
    }

    /// <summary>On what a mandate is.</summary>
    /// <param name="scope">On what.</param>
    /// <param name="titles">What the labels are called.</param>
    public string Scope(MandateScope scope, LabelTitles titles)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(titles);
        var all = Listed("And", new[] { Labelled(scope, titles), Fiches(scope) }.OfType<string>());
        return (scope.OwnStaffOnly, all.Length) switch
        {
            (true, 0) => words["Scope.OwnStaff"],
            (true, _) => words["Scope.OnlyOwnStaff", all],
            _ => all,
        };
    }

    /// <summary>A mandate as one sentence to who has it.</summary>
    /// <param name="terms">What was granted.</param>
    /// <param name="titles">What the labels are called.</param>
    public string Sentence(MandateTerms terms, LabelTitles titles)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return words["Sentence", Deeds(terms), Scope(terms.Scope, titles), Period(terms.From, terms.Until)];
    }

    private string? Labelled(MandateScope scope, LabelTitles titles)
    {
        var themes = Listed("Or", scope.Themes.Select(titles.Of));
        var groups = Listed("Or", scope.TargetGroups.Select(titles.Of));
        return (themes.Length, groups.Length) switch
        {
            (0, 0) => null,
            (_, 0) => words["Scope.Themes", themes].Value,
            (0, _) => words["Scope.Groups", groups].Value,
            _ => words["Scope.Both", themes, groups].Value,
        };
    }

    private string? Fiches(MandateScope scope) => scope.Fiches.Length switch
    {
        0 => null,
        1 => words["Scope.Fiche", scope.Fiches[0].Reference].Value,
        _ => words["Scope.Fiches", Listed("And", scope.Fiches.Select(fiche => fiche.Reference))].Value,
    };

    private string Listed(string joined, IEnumerable<string> parts) => parts.ToArray() switch
    {
        [] => "",
        [var only] => only,
        [.. var first, var last] => words[joined, string.Join(", ", first), last].Value,
    };
}
