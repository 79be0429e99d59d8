using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Municipalities;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Signals;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.MySignals;

/// <summary>A giver's own signals, with what is new.</summary>
public sealed partial class MySignalsPage(ISignalQueries signals, IPeopleQueries people, IMunicipalityQueries municipalities, Surroundings around)
{
    private const int AtOnce = 25;
    private const int MostNews = 200;

    private Vocabulary labels = new([], []);

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "na")]
    private string? From { get; set; }

    private ImmutableArray<SignalView> Signals { get; set; } = [];

    private ImmutableArray<NoticeView> News { get; set; } = [];

    private string? Next { get; set; }

    private string Print => Prints.Of(Signals);

    private string Summary
    {
        get
        {
            var count = Signals.Length;
            var given = count switch
            {
                0 => T["GivenNone"],
                1 when Next is null => T["GivenOne"],
                _ => Next is null && From is null ? T["Given", count] : T["GivenMany", count],
            };
            var news = News.Select(notice => notice.Signal).Distinct().Count();
            return news == 0 ? given : $"{given} {(news == 1 ? T["NewOne"] : T["New", news])}";
        }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var reader = around.Viewer!.Actor;
        labels = await municipalities.VocabularyAsync(Context.RequestAborted);
        News = await people.NoticesAsync(reader, MostNews, Context.RequestAborted);
        (Signals, Next) = await PageAsync(From) ?? await PageAsync(null) ?? new([], null);

        async Task<PageOf<SignalView>?> PageAsync(string? after)
        {
            try
            {
                return await signals.MineAsync(new Paging(AtOnce, after), reader, Context.RequestAborted);
            }
            catch (FormatException) when (after is not null)
            {
                // An address that somebody cut off: the list begins at its beginning.
                return null;
            }
        }
    }

    private IEnumerable<string> Themes(SignalView signal) => signal.Themes.Take(2)
        .Select(theme => labels.Themes.FirstOrDefault(label => label.Id == theme.Value)?.Title.In(Languages.Current) ?? theme.Value);

    private string? Beside(SignalView signal) => signal.Status switch
    {
        CaseStatus.Withdrawn => T["ByYou"].Value,
        CaseStatus.Closed or CaseStatus.Referred => signal.Helped is null ? T["DidItHelp"].Value : null,
        _ => signal.Steps is [var step, ..] ? step.In(Languages.Current) : null,
    };
}
