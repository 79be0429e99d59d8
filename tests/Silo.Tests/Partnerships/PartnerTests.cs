using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Tests.Journal;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Silo.Tests.Partnerships;

public sealed class SqlitePartnerTests() : PartnerTests(new RunningSilo());

/// <summary>What a partner sees and does by mandates and green lights; and what it tries in vain.</summary>
public abstract class PartnerTests(RunningSilo silo) : IAsyncLifetime
{
    private const string Ground = "Overeenkomst van 1 maart";

    private static readonly ThemeId _housing = ThemeId.Of("wonen");
    private static readonly ThemeId _transport = ThemeId.Of("mobiliteit");

    private OwnerId _kortrijk;
    private OwnerId _caw;
    private CaseId _partnership;
    private Actor _admin;
    private Actor _processor;
    private Actor _nurse;
    private Actor _carer;
    private Actor _partner;

    private ISignalQueries Signals => silo.Get<ISignalQueries>();

    private IFicheQueries Fiches => silo.Get<IFicheQueries>();

    public async Task InitializeAsync()
    {
        _kortrijk = await silo.FoundAsync("kortrijk");
        _caw = await silo.AdmitAsync(_kortrijk, "caw");
        _partnership = silo.PartnershipOf(_kortrijk, _caw);
        _admin = await silo.RegisterAsync(_kortrijk, Role.Admin, "Ann Beheer");
        _processor = await silo.RegisterAsync(_kortrijk, Role.Processor, "Veerle Verwerker");
        _nurse = await silo.RegisterAsync(_kortrijk, Role.Giver, "Leen Verpleger");
        _carer = await silo.RegisterAsync(_caw, Role.Giver, "Jana Begeleider");
        _partner = await silo.RegisterAsync(_caw, Role.Processor, "Bram Partner");
    }

    public Task DisposeAsync() => silo.DisposeAsync().AsTask();

    [StoreFact]
    public async Task A_mandate_opens_what_a_processor_confirmed_and_never_what_is_only_proposed()
    {
        await MandateAsync(Housing(MandateDeed.Read));
        var signal = await GiveAsync(_nurse, "De huurwoning is vochtig en de huisbaas herstelt niets.", _housing);
        Assert.Null(await Signals.FindAsync(signal, _partner));
        Assert.Empty(await ListedAsync(_partner));

        await ConfirmAsync(signal, _housing);
        var fiche = await silo.BundleAsync(_kortrijk, _processor, signal);
        await silo.RestAsync();

        var seen = (await Signals.FindAsync(signal, _partner))!;
        Assert.Equal([signal], await ListedAsync(_partner));
        Assert.Equal([signal], await ListedAsync(_partner, new SignalFilter { Words = "vochtig" }));
        Assert.Equal(1, await Signals.CountAsync(new SignalFilter { Municipality = _kortrijk, Words = "vochtig" }, _partner));
        Assert.Empty(await ListedAsync(_partner, new SignalFilter { Words = "vochtig", Theme = _transport }));
        Assert.Null(seen.GiverName);
        Assert.Null(seen.Organisation);
        Assert.DoesNotContain(seen.Timeline, item => item.By == "Leen Verpleger");
        Assert.Equal([signal], (await Fiches.FindAsync(fiche, _partner))!.Signals.Select(bundled => bundled.Signal.Id));
        Assert.Equal([fiche], await FichesAsync(_partner));
    }

    [StoreFact]
    public async Task A_mandate_to_read_lets_do_nothing_else_and_one_to_analyse_lets_note()
    {
        await MandateAsync(Housing(MandateDeed.Read));
        var signal = await HousingSignalAsync();
        var fiche = await silo.BundleAsync(_kortrijk, _processor, signal);
        await silo.RestAsync();

        foreach (var command in new Command[] { new AddNote("Een nota."), new GiveFeedback("Dank."), new PublishFiche(null), new BundleSignals([], [signal], "Daarom.") })
        {
            Assert.Equal("not-allowed", (await silo.FailAsync(fiche, command, _partner)).Code);
        }

        await MandateAsync(Housing(MandateDeed.Analyse));
        await silo.DoAsync(fiche, new AddNote("Wij zien dit ook in de buurgemeente."), _partner);
        Assert.Equal("not-allowed", (await silo.FailAsync(fiche, new GiveFeedback("Dank."), _partner)).Code);
        Assert.Equal("not-allowed", (await silo.FailAsync(signal, new ConfirmLabels([_housing], [], Nature.Opportunity), _partner)).Code);
    }

    [StoreFact]
    public async Task Nobody_else_of_the_organisation_reads_by_its_mandate()
    {
        await MandateAsync(Housing(MandateDeed.Analyse));
        var signal = await HousingSignalAsync();
        var admin = await silo.RegisterAsync(_caw, Role.Admin);

        foreach (var other in new[] { _carer, admin })
        {
            Assert.Null(await Signals.FindAsync(signal, other));
            Assert.Empty(await ListedAsync(other));
            Assert.Equal("not-found", (await silo.FailAsync(signal, new AddNote("Een nota."), other)).Code);
        }
    }

    [StoreTheory]
    [InlineData("2026-03-28", "2026-03-28T22:59:59Z", "2026-03-28T23:00:00Z")]
    [InlineData("2026-03-29", "2026-03-29T21:59:59Z", "2026-03-29T22:00:00Z")]
    [InlineData("2026-10-24", "2026-10-24T21:59:59Z", "2026-10-24T22:00:00Z")]
    [InlineData("2026-10-25", "2026-10-25T22:59:59Z", "2026-10-25T23:00:00Z")]
    public async Task A_mandate_ends_at_midnight_in_Brussels_whatever_the_clocks_do(string until, string last, string over)
    {
        var terms = new MandateTerms([MandateDeed.Analyse], Labels(_housing), new DateOnly(2026, 3, 2), Day(until));
        await MandateAsync(terms);
        var signal = await HousingSignalAsync();

        silo.Clock.Set(Moment(last));
        Assert.Equal([signal], await ListedAsync(_partner));
        await silo.DoAsync(signal, new AddNote("Net op tijd."), _partner);

        silo.Clock.Set(Moment(over));
        Assert.Empty(await ListedAsync(_partner));
        Assert.Null(await Signals.FindAsync(signal, _partner));
        Assert.Equal("not-found", (await silo.FailAsync(signal, new AddNote("Te laat."), _partner)).Code);
    }

    [StoreFact]
    public async Task A_mandate_for_housing_does_not_open_what_was_housing_yesterday()
    {
        await MandateAsync(Housing(MandateDeed.Analyse));
        var fiche = await silo.BundleAsync(_kortrijk, _processor, await HousingSignalAsync());
        await silo.DoAsync(fiche, new LabelFiche([_housing], []), _processor);
        await silo.DoAsync(fiche, new AddNote("Een nota."), _partner);

        await silo.DoAsync(fiche, new LabelFiche([_transport], []), _processor);

        Assert.Equal("not-found", (await silo.FailAsync(fiche, new AddNote("Nog een nota."), _partner)).Code);
        Assert.Null(await Fiches.FindAsync(fiche, _partner));
        Assert.Empty(await FichesAsync(_partner));
    }

    [StoreFact]
    public async Task What_is_done_by_a_mandate_is_done_before_it_was_taken_back()
    {
        await MandateAsync(Housing(MandateDeed.Analyse));
        var signal = await HousingSignalAsync();
        var noting = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var note = 0; note < 25; note++)
            {
                await silo.Host.SendAsync(new Dispatch(signal, new AddNote($"Nota {note}."), _partner, silo.NextKey()));
            }
        })).ToArray();
        await silo.DoAsync(_partnership, new WithdrawMandate(1, "De opdracht is af."), _admin);
        await Task.WhenAll(noting);

        var withdrawn = (await silo.Journal.ReadAsync(_partnership, fromStart: true)).Events.Last(recorded => recorded.Event is MandateWithdrawn).Position;
        var notes = (await silo.Journal.ReadAsync(signal, fromStart: true)).Events.Where(recorded => recorded.Event is NoteAdded);
        Assert.All(notes, note => Assert.True(note.Position < withdrawn, $"A note at {note.Position}, after the mandate was taken back at {withdrawn}."));
        Assert.Equal("not-found", (await silo.FailAsync(signal, new AddNote("Te laat."), _partner)).Code);
    }

    [StoreFact]
    public async Task Ending_a_partnership_cuts_every_right_at_once_and_a_new_beginning_brings_none_back()
    {
        await MandateAsync(Housing(MandateDeed.Analyse));
        await silo.DoAsync(_partnership, new AllowOwnStaff(OwnStaffView.Counts), _admin);
        var (signal, own) = (await HousingSignalAsync(), await GiveAsync(_carer, "Er is geen opvang voor gezinnen."));
        Assert.Equal(Set(signal, own), await ListedAsync(_partner));

        await silo.DoAsync(_partnership, new EndPartnership("We werken niet langer samen."), _admin);

        Assert.Empty(await ListedAsync(_partner));
        Assert.NotNull(await Signals.FindAsync(own, _processor));
        Assert.Equal("not-allowed", (await silo.FailAsync(silo.Host.NewCase(_kortrijk, CaseKind.Signal, _carer, silo.NextKey()), new GiveSignal { Text = "De lift is stuk." }, _carer)).Code);

        await silo.DoAsync(_partnership, new RequestPartnership(_caw, "We willen weer meedoen."), _partner);
        await silo.DoAsync(_partnership, new ApprovePartnership(new DateOnly(2026, 3, 2), null), _admin);
        Assert.Empty(await ListedAsync(_partner));
    }

    [StoreFact]
    public async Task An_organisation_grants_itself_nothing()
    {
        var admin = await silo.RegisterAsync(_caw, Role.Admin);
        foreach (var actor in new[] { _partner, admin })
        {
            foreach (var command in new Command[]
            {
                new GrantMandate(Housing(MandateDeed.Read), Ground), new AllowOwnStaff(OwnStaffView.Content), new RenewPartnership(null),
                new ApprovePartnership(new DateOnly(2026, 3, 2), null), new RefusePartnership("Nee."), new EndOwnStaff(),
            })
            {
                Assert.Equal("not-allowed", (await silo.FailAsync(_partnership, command, actor)).Code);
            }
        }

        var elsewhere = await silo.RegisterAsync(await silo.FoundAsync("gent"), Role.Admin);
        Assert.Equal("not-found", (await silo.FailAsync(_partnership, new GrantMandate(Housing(MandateDeed.Read), Ground), elsewhere)).Code);
        Assert.Equal("not-allowed", (await silo.FailAsync(_partnership, new EndPartnership("Stop."), _processor)).Code);
    }

    [StoreFact]
    public async Task Whom_the_municipality_sees_counts_of_only_it_does_not_read_find_search_or_bundle()
    {
        var before = await GiveAsync(_carer, "Voor het groene licht gegeven.");
        await silo.DoAsync(_partnership, new AllowOwnStaff(OwnStaffView.Counts), _admin);
        var own = await GiveAsync(_carer, "Jongeren slapen op de zetel van vrienden.");
        await silo.RestAsync();

        Assert.Equal([before], await ListedAsync(_processor));
        Assert.Equal(1, await Signals.CountAsync(new SignalFilter(), _processor));
        Assert.Null(await Signals.FindAsync(own, _processor));
        Assert.Empty(await ListedAsync(_processor, new SignalFilter { Words = "zetel" }));
        Assert.Equal(0, await Signals.CountAsync(new SignalFilter { Words = "zetel" }, _processor));
        Assert.Equal("not-found", (await silo.FailAsync(own, new AddNote("Een nota."), _processor)).Code);
        Assert.Equal("not-found", (await silo.FailAsync(own, new ConfirmLabels([_housing], [], Nature.Bottleneck), _processor)).Code);
        var open = new OpenFiche("Jongeren zonder woning", null, [own]);
        Assert.Equal("signal-unknown", (await silo.FailAsync(silo.Host.NewCase(_kortrijk, CaseKind.Fiche, _processor, silo.NextKey()), open, _processor)).Code);
        Assert.Equal(Set(before, own), await ListedAsync(_partner));
        Assert.Equal("Jana Begeleider", (await Signals.FindAsync(own, _partner))!.GiverName);
    }

    [StoreFact]
    public async Task What_is_handed_over_is_the_municipalitys()
    {
        await silo.DoAsync(_partnership, new AllowOwnStaff(OwnStaffView.Counts), _admin);
        var own = await GiveAsync(_carer, "Jongeren slapen op de zetel van vrienden.");
        await silo.RestAsync();
        Assert.Equal("not-found", (await silo.FailAsync(own, new HandOverSignal("Daarom."), _processor)).Code);

        await silo.DoAsync(own, new HandOverSignal("Dit gaat verder dan onze organisatie."), _partner);

        Assert.Equal([own], await ListedAsync(_processor));
        await ConfirmAsync(own, _housing);
        Assert.Equal("not-now", (await silo.FailAsync(own, new HandOverSignal("Nog eens."), Actor.System)).Code);
        Assert.Equal("not-allowed", (await silo.FailAsync(own, new ReferSignal("Naar ons."), _partner)).Code);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    private static DateTimeOffset Moment(string moment) => DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);

    private static MandateScope Labels(ThemeId theme) => new() { Themes = [theme] };

    private static MandateTerms Housing(params MandateDeed[] deeds) =>
        new([.. deeds], Labels(_housing), new DateOnly(2026, 3, 2), new DateOnly(2026, 6, 30));

    private static HashSet<CaseId> Set(params CaseId[] ids) => [.. ids];

    private Task MandateAsync(MandateTerms terms) => silo.DoAsync(_partnership, new GrantMandate(terms, Ground), _admin);

    private Task<CaseId> GiveAsync(Actor giver, string text, params ImmutableArray<ThemeId> themes) =>
        silo.BeginAsync(_kortrijk, CaseKind.Signal, new GiveSignal { Text = text, Themes = themes }, giver);

    private Task ConfirmAsync(CaseId signal, params ImmutableArray<ThemeId> themes) =>
        silo.DoAsync(signal, new ConfirmLabels(themes, [], Nature.Bottleneck), _processor);

    private async Task<CaseId> HousingSignalAsync()
    {
        var signal = await GiveAsync(_nurse, "De huurwoning is vochtig en de huisbaas herstelt niets.");
        await ConfirmAsync(signal, _housing);
        return signal;
    }

    private async Task<HashSet<CaseId>> ListedAsync(Actor reader, SignalFilter? filter = null) =>
        [.. (await Signals.ListAsync(filter ?? new SignalFilter(), new Paging(50), reader)).Items.Select(item => item.Id)];

    private async Task<HashSet<CaseId>> FichesAsync(Actor reader) =>
        [.. (await Fiches.ListAsync(new FicheFilter(), new Paging(50), reader)).Items.Select(item => item.Id)];
}
