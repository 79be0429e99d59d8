using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.People;
using LokaalSignaal.Processes;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Tests.Journal;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Silo.Tests.Queries;

public sealed class SqliteAccessTests() : AccessTests(new RunningSilo());

/// <summary>Each reader sees exactly what the table of access says, in every query.</summary>
public abstract class AccessTests : IAsyncLifetime
{
    private readonly RunningSilo _silo;
    private OwnerId _kortrijk;
    private OwnerId _gent;
    private OwnerId _caw;
    private Actor _nurse;
    private Actor _partner;
    private Actor _processor;
    private Actor _stranger;
    private Actor _mandatary;
    private Actor _admin;
    private CaseId _ofNurse;
    private CaseId _ofPartner;
    private CaseId _anonymous;
    private CaseId _fiche;
    private CaseId _decided;

    private ISignalQueries Signals => _silo.Get<ISignalQueries>();

    private IFicheQueries Fiches => _silo.Get<IFicheQueries>();

    protected AccessTests(RunningSilo silo) => _silo = silo;

    public async Task InitializeAsync()
    {
        (_kortrijk, _gent) = (await _silo.FoundAsync("kortrijk"), await _silo.FoundAsync("gent"));
        _caw = await _silo.AdmitAsync(_kortrijk, "caw");
        _nurse = await _silo.RegisterAsync(_kortrijk, Role.Giver, "Leen Verpleger");
        _partner = await _silo.RegisterAsync(_caw, Role.Processor, "Piet Partner");
        _processor = await _silo.RegisterAsync(_kortrijk, Role.Processor, "Veerle Verwerker");
        _stranger = await _silo.RegisterAsync(_gent, Role.Processor, "Stijn Vreemd");
        _mandatary = await _silo.RegisterAsync(_kortrijk, Role.Mandatary, "Sofie Schepen");
        _admin = await _silo.RegisterAsync(_kortrijk, Role.Admin, "Ann Beheer");
        _ofNurse = await _silo.GiveAsync(_kortrijk, _nurse, "De lift in het blok is al weken stuk.");
        _ofPartner = await _silo.GiveAsync(_kortrijk, _partner, "Er is geen crisisopvang voor gezinnen met een huisdier.");
        _anonymous = await _silo.BeginAsync(_kortrijk, CaseKind.Signal, new GiveSignal { Text = "De dienst neemt de telefoon niet op.", Anonymous = true }, _nurse);
        await _silo.RestAsync();
        _fiche = await _silo.BundleAsync(_kortrijk, _processor, _ofNurse, _ofPartner);
        _decided = await _silo.BundleAsync(_kortrijk, _processor, _anonymous);
        await _silo.RestAsync();
        var fields = new Dictionary<FieldId, string> { [FieldId.Of("cause")] = "\"Niemand is er verantwoordelijk voor.\"" };
        await _silo.DoAsync(_decided, new CompleteStep(StepId.Of("analysis"), OutcomeId.Of("ready"), System.Collections.Immutable.ImmutableDictionary.CreateRange(fields)), _processor);
        await _silo.DoAsync(_decided, new AddNote("Bel eerst de schepen."), _processor);
        await _silo.RestAsync();
    }

    public Task DisposeAsync() => _silo.DisposeAsync().AsTask();

    [StoreFact]
    public async Task Lists_of_signals_hold_what_the_reader_may_see_and_nothing_else()
    {
        Assert.Equal(Set(_ofNurse, _ofPartner, _anonymous), await ListedAsync(_processor));
        Assert.Equal(Set(_ofNurse, _anonymous), await ListedAsync(_nurse));
        Assert.Equal(Set(_ofPartner), await ListedAsync(_partner));
        foreach (var nobody in new[] { _stranger, _mandatary, _admin, Actor.System, new Actor(PersonId.Nobody, new Capacity(_gent, Role.Giver)) })
        {
            Assert.Empty(await ListedAsync(nobody));
            Assert.Equal(0, await Signals.CountAsync(new SignalFilter(), nobody));
        }
    }

    [StoreFact]
    public async Task Searching_opens_nothing_that_lists_do_not()
    {
        var words = new SignalFilter { Words = "lift" };

        Assert.Equal(Set(_ofNurse), await ListedAsync(_processor, words));
        Assert.Equal(Set(_ofNurse), await ListedAsync(_nurse, words));
        Assert.Equal(1, await Signals.CountAsync(words, _nurse));
        foreach (var nobody in new[] { _partner, _stranger, _mandatary, _admin })
        {
            Assert.Empty(await ListedAsync(nobody, words));
            Assert.Empty(await ListedAsync(nobody, words with { Municipality = _kortrijk }));
            Assert.Equal(0, await Signals.CountAsync(words with { Municipality = _kortrijk }, nobody));
        }
    }

    [StoreFact]
    public async Task One_signal_is_found_by_its_giver_and_by_the_municipality_alone()
    {
        Assert.True((await Signals.FindAsync(_ofNurse, _nurse))!.Mine);
        Assert.Equal("Leen Verpleger", (await Signals.FindAsync(_ofNurse, _processor))!.GiverName);
        foreach (var nobody in new[] { _partner, _stranger, _mandatary, _admin })
        {
            Assert.Null(await Signals.FindAsync(_ofNurse, nobody));
            Assert.Empty(await Signals.SimilarAsync(_ofNurse, 5, nobody));
        }
    }

    [StoreFact]
    public async Task Who_stays_anonymous_is_named_nowhere_and_follows_by_a_code()
    {
        var seen = (await Signals.FindAsync(_anonymous, _processor))!;
        Assert.Null(seen.GiverName);
        Assert.DoesNotContain(seen.Timeline, item => item.By == "Leen Verpleger");
        Assert.Null(seen.FollowCode);

        var own = (await Signals.FindAsync(_anonymous, _nurse))!;
        var followed = (await Signals.FollowAsync(own.FollowCode!.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)))!;
        Assert.Equal(_anonymous, followed.Id);
        Assert.Null(await Signals.FollowAsync("0000-0000-0000-0000"));
    }

    [StoreFact]
    public async Task A_giver_reads_no_process_no_proposal_and_no_name_of_staff()
    {
        var view = (await Signals.FindAsync(_ofNurse, _nurse))!;

        Assert.Null(view.Process);
        Assert.Null(view.Suggestion);
        Assert.Empty(view.SuggestedThemes);
        Assert.Empty(view.InFiches);
        Assert.All(view.Timeline, item => Assert.Null(item.By));
        Assert.All(view.Timeline, item => Assert.False(item.Internal));
    }

    [StoreFact]
    public async Task Fiches_are_the_processors_and_the_mandatarys_when_they_were_put_to_them()
    {
        Assert.Equal(Set(_fiche, _decided), await FichesOfAsync(_processor));
        Assert.Equal(Set(_decided), await FichesOfAsync(_mandatary));
        Assert.Null(await Fiches.FindAsync(_fiche, _mandatary));
        Assert.Equal(Set(_decided), await WaitingForAsync(_mandatary));
        Assert.Equal(Set(_fiche, _decided), await WaitingForAsync(_processor));
        foreach (var nobody in new[] { _nurse, _partner, _stranger, _admin })
        {
            Assert.Empty(await FichesOfAsync(nobody));
            Assert.Empty(await WaitingForAsync(nobody));
            Assert.Null(await Fiches.FindAsync(_decided, nobody));
            Assert.Equal(0, await Fiches.CountAsync(new FicheFilter { Words = "herstellingen" }, nobody));
        }
    }

    [StoreFact]
    public async Task A_mandatary_reads_what_was_noticed_but_never_by_whom_and_may_decide()
    {
        var view = (await Fiches.FindAsync(_decided, _mandatary))!;

        var signal = Assert.Single(view.Signals).Signal;
        Assert.Equal("De dienst neemt de telefoon niet op.", signal.Text);
        Assert.Null(signal.Organisation);
        Assert.Null(signal.OrganisationName);
        Assert.DoesNotContain(view.Timeline, item => item.Kind == TimelineKind.Note);
        Assert.True(Assert.Single(view.Process.Active).MayComplete);
        Assert.Equal("Niemand is er verantwoordelijk voor.", Assert.Single(view.Answers).Answers[0].Value!.Nl);
    }

    [StoreFact]
    public async Task A_processor_reads_all_of_a_fiche_with_who_did_what()
    {
        var view = (await Fiches.FindAsync(_decided, _processor))!;

        Assert.Contains(view.Timeline, item => item is { Kind: TimelineKind.Note, Text: "Bel eerst de schepen.", By: "Veerle Verwerker", Internal: true });
        Assert.Equal(new[] { StripState.Done, StripState.Done, StripState.Done, StripState.Active }, view.Process.Strip.Take(4).Select(step => step.State));
        Assert.All(view.Process.Strip.Skip(4), step => Assert.Equal(StripState.Next, step.State));
        Assert.Equal("Herstellingen blijven uit", view.Title);
    }

    [StoreFact]
    public async Task People_are_their_admins_and_colleagues_are_those_a_step_can_be_given_to()
    {
        var people = _silo.Get<IPeopleQueries>();

        Assert.Equal(["Ann Beheer", "Leen Verpleger", "Sofie Schepen", "Veerle Verwerker"], (await people.OfAsync(_kortrijk, _admin)).Select(Named));
        Assert.Equal(["Sofie Schepen", "Veerle Verwerker"], (await people.OfAsync(_kortrijk, _processor)).Select(Named));
        Assert.Equal(["Piet Partner"], (await people.OfAsync(_caw, _admin)).Select(Named));
        foreach (var nobody in new[] { _nurse, _partner, _stranger, _mandatary })
        {
            Assert.Empty(await people.OfAsync(_kortrijk, nobody));
        }

        Assert.Equal("caw", Assert.Single(await people.OrganisationsAsync(_processor)).Name);
        Assert.Empty(await people.OrganisationsAsync(_nurse));
        Assert.NotEmpty(await people.NoticesAsync(_nurse, 10));
        Assert.Empty(await people.NoticesAsync(_stranger, 10));
    }

    [StoreFact]
    public async Task A_municipalitys_drawings_and_words_are_for_those_who_work_there()
    {
        var municipalities = _silo.Get<IMunicipalityQueries>();

        Assert.NotNull(await municipalities.ProcessesAsync(_kortrijk, CaseKind.Fiche, _admin));
        Assert.False((await municipalities.WordListAsync(_kortrijk, LabelAxis.Theme, "wonen", _processor))!.Own);
        Assert.Null(await municipalities.WordListAsync(_kortrijk, LabelAxis.Theme, "../../wonen", _processor));
        foreach (var nobody in new[] { _nurse, _stranger, _mandatary })
        {
            Assert.Null(await municipalities.ProcessesAsync(_kortrijk, CaseKind.Fiche, nobody));
            Assert.Null(await municipalities.WordListAsync(_kortrijk, LabelAxis.Theme, "wonen", nobody));
        }

        Assert.Equal([_kortrijk], (await municipalities.WhereMayGiveAsync(_partner)).Select(view => view.Id));
        Assert.Empty(await municipalities.WhereMayGiveAsync(_mandatary));
        Assert.Equal([_gent, _kortrijk], (await municipalities.AllAsync()).Select(view => view.Id));
        Assert.Equal(20, (await municipalities.VocabularyAsync()).Themes.Length);
    }

    [StoreFact]
    public async Task The_public_sees_no_small_number_and_only_what_was_published()
    {
        var municipalities = _silo.Get<IMunicipalityQueries>();
        var before = (await municipalities.PublicAsync(_kortrijk))!;
        Assert.Null(before.Signals);
        Assert.Empty(before.ByTheme);
        Assert.Empty(before.Fiches);
        Assert.Equal("caw", Assert.Single(before.Partners));

        await _silo.DoAsync(_fiche, new PublishFiche("Herstellingen duren te lang."), _processor);

        var fiche = Assert.Single((await municipalities.PublicAsync(_kortrijk))!.Fiches);
        Assert.Equal("Herstellingen duren te lang.", fiche.Summary);
        Assert.All(fiche.Strip, step => Assert.Null(step.Due));
        Assert.Contains(fiche.Strip, step => step.State == StripState.Active);
    }

    private static string Named(PersonView view) => view.Profile.Name;

    private static HashSet<CaseId> Set(params CaseId[] ids) => [.. ids];

    private async Task<HashSet<CaseId>> ListedAsync(Actor reader, SignalFilter? filter = null) =>
        [.. (await Signals.ListAsync(filter ?? new SignalFilter(), new Paging(50), reader)).Items.Select(item => item.Id)];

    private async Task<HashSet<CaseId>> FichesOfAsync(Actor reader) =>
        [.. (await Fiches.ListAsync(new FicheFilter(), new Paging(50), reader)).Items.Select(item => item.Id)];

    private async Task<HashSet<CaseId>> WaitingForAsync(Actor reader) =>
        [.. (await Fiches.WaitingAsync(new Paging(50), reader)).Items.Select(item => item.Id)];
}
