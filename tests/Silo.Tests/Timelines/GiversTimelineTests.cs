using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Tests.Journal;

namespace LokaalSignaal.Silo.Tests.Timelines;

public sealed class SqliteGiversTimelineTests() : GiversTimelineTests(new RunningSilo());

/// <summary>What a giver reads: their signal's own story joined with that of its fiches, while the link holds.</summary>
public abstract class GiversTimelineTests : IAsyncLifetime
{
    private readonly RunningSilo _silo;
    private OwnerId _kortrijk;
    private Actor _nurse;
    private Actor _processor;

    protected GiversTimelineTests(RunningSilo silo) => _silo = silo;

    public async Task InitializeAsync()
    {
        _kortrijk = await _silo.FoundAsync("kortrijk");
        _nurse = await _silo.RegisterAsync(_kortrijk, Role.Giver);
        _processor = await _silo.RegisterAsync(_kortrijk, Role.Processor, "Veerle Verwerker");
    }

    public Task DisposeAsync() => _silo.DisposeAsync().AsTask();

    [StoreFact]
    public async Task A_giver_whose_signal_comes_in_later_reads_the_feedback_from_before()
    {
        var (one, two) = (await GiveAsync("De lift is stuk."), await GiveAsync("De verwarming is stuk."));
        var fiche = await BundleAsync(one);
        await TellAsync(fiche, "We zoeken het uit.");
        await TellAsync(fiche, "De huisbaas komt langs.");
        Assert.DoesNotContain("We zoeken het uit.", await TextsAsync(two));

        await ChangeAsync(fiche, add: two);

        var line = await LinesAsync(two);
        var from = line.FindIndex(item => item.Kind == TimelineKind.Bundled);
        Assert.Equal(["We zoeken het uit.", "De huisbaas komt langs."], line[from..].Where(IsFeedback).Select(item => item.Text));
        Assert.Null(line[from].Title);
    }

    [StoreFact]
    public async Task After_unbundling_what_was_shown_stays_and_nothing_new_comes()
    {
        var (one, two) = (await GiveAsync("De lift is stuk."), await GiveAsync("De verwarming is stuk."));
        var fiche = await BundleAsync(one, two);
        await TellAsync(fiche, "We zoeken het uit.");
        var before = await KindsAsync(one);

        await ChangeAsync(fiche, remove: one);
        await TellAsync(fiche, "De huisbaas komt langs.");

        Assert.Equal(["We zoeken het uit."], await FeedbackAsync(one));
        Assert.Equal(["We zoeken het uit.", "De huisbaas komt langs."], await FeedbackAsync(two));
        Assert.Superset(before.ToHashSet(), (await KindsAsync(one)).ToHashSet());
    }

    [StoreFact]
    public async Task Who_comes_back_reads_each_feedback_once()
    {
        var (one, two) = (await GiveAsync("De lift is stuk."), await GiveAsync("De verwarming is stuk."));
        var fiche = await BundleAsync(one, two);
        await TellAsync(fiche, "Eerste.");
        await ChangeAsync(fiche, remove: one);
        await TellAsync(fiche, "Tweede.");

        await ChangeAsync(fiche, add: one);
        await TellAsync(fiche, "Derde.");

        Assert.Equal(["Eerste.", "Tweede.", "Derde."], await FeedbackAsync(one));
    }

    [StoreFact]
    public async Task A_signal_in_two_fiches_reads_both()
    {
        var one = await GiveAsync("De lift is stuk.");
        var (lift, tenants) = (await BundleAsync(one), await BundleAsync(one));

        await TellAsync(lift, "De lift wordt hersteld.");
        await TellAsync(tenants, "We praten met de huisbaas.");

        Assert.Equal(["De lift wordt hersteld.", "We praten met de huisbaas."], await FeedbackAsync(one));
        Assert.Equal(2, (await _silo.Get<ISignalQueries>().FindAsync(one, _processor))!.InFiches.Length);
    }

    [StoreFact]
    public async Task Notes_labels_and_titles_of_fiches_are_the_processors_alone()
    {
        var one = await GiveAsync("De lift is stuk.");
        var fiche = await BundleAsync(one);
        await _silo.DoAsync(one, new AddNote("Zelfde blok als vorige week."), _processor);
        await _silo.DoAsync(fiche, new AddNote("Bel de huisbaas."), _processor);

        Assert.Subset(
            new HashSet<string> { TimelineKind.Given, TimelineKind.StepActivated, TimelineKind.Bundled },
            (await KindsAsync(one)).ToHashSet());
        var staff = (await _silo.Get<ISignalQueries>().FindAsync(one, _processor))!.Timeline;
        Assert.Contains(staff, item => item is { Kind: TimelineKind.Note, Internal: true, By: "Veerle Verwerker" });
        Assert.Contains(staff, item => item is { Kind: TimelineKind.Bundled, Title.Nl: "Herstellingen blijven uit" });
    }

    [StoreFact]
    public async Task Kinds_are_those_that_are_documented()
    {
        var one = await GiveAsync("De lift is stuk.");
        var fiche = await BundleAsync(one);
        await _silo.DoAsync(one, new AddToSignal("Nog altijd."), _nurse);
        await _silo.DoAsync(fiche, new PublishFiche(null), _processor);
        await ChangeAsync(fiche, remove: one);
        await _silo.DoAsync(one, new ReferSignal("Bel het OCMW."), _processor);
        await _silo.RestAsync();

        var staff = (await _silo.Get<ISignalQueries>().FindAsync(one, _processor))!.Timeline
            .Concat((await _silo.Get<IFicheQueries>().FindAsync(fiche, _processor))!.Timeline).ToArray();

        Assert.All(staff, item => Assert.Contains(item.Kind, TimelineKind.All));
        Assert.Equal(staff.Length, staff.Count(item => item.At > default(DateTimeOffset)));
        Assert.Contains("Bel het OCMW.", await TextsAsync(one));
    }

    private static bool IsFeedback(TimelineItem item) => item.Kind == TimelineKind.Feedback;

    private async Task<CaseId> GiveAsync(string text)
    {
        var signal = await _silo.GiveAsync(_kortrijk, _nurse, text);
        await PassAsync();
        return signal;
    }

    private async Task<CaseId> BundleAsync(params CaseId[] signals)
    {
        var fiche = await _silo.BundleAsync(_kortrijk, _processor, [.. signals]);
        await PassAsync();
        return fiche;
    }

    private async Task TellAsync(CaseId fiche, string text)
    {
        await _silo.DoAsync(fiche, new GiveFeedback(text), _processor);
        await PassAsync();
    }

    private async Task ChangeAsync(CaseId fiche, CaseId? add = null, CaseId? remove = null)
    {
        await _silo.DoAsync(fiche, new BundleSignals(add is { } a ? [a] : [], remove is { } r ? [r] : [], "Het past (niet) bij de rest."), _processor);
        await PassAsync();
    }

    private async Task PassAsync()
    {
        await _silo.RestAsync();
        _silo.Clock.Pass(TimeSpan.FromMinutes(5));
    }

    private async Task<List<TimelineItem>> LinesAsync(CaseId signal) =>
        [.. (await _silo.Get<ISignalQueries>().FindAsync(signal, _nurse))!.Timeline];

    private async Task<string[]> KindsAsync(CaseId signal) => [.. (await LinesAsync(signal)).Select(item => item.Kind)];

    private async Task<string[]> TextsAsync(CaseId signal) => [.. (await LinesAsync(signal)).Select(item => item.Text).OfType<string>()];

    private async Task<string[]> FeedbackAsync(CaseId signal) => [.. (await LinesAsync(signal)).Where(IsFeedback).Select(item => item.Text!)];
}
