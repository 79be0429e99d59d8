using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.PersonalData;
using LokaalSignaal.Readers;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Tests.Journal;

namespace LokaalSignaal.Silo.Tests.Readers;

public sealed class SqliteReadLogTests() : ReadLogTests(new RunningSilo());

/// <summary>Who read what: noted of everybody but its giver, and told to those who may know.</summary>
public abstract class ReadLogTests(RunningSilo silo) : IAsyncLifetime
{
    private OwnerId _kortrijk;
    private Actor _processor;
    private Actor _nurse;
    private CaseId _signal;

    private IReadLog Log => silo.Get<IReadLog>();

    private ISignalQueries Signals => silo.Get<ISignalQueries>();

    public async Task InitializeAsync()
    {
        _kortrijk = await silo.FoundAsync("kortrijk");
        _processor = await silo.RegisterAsync(_kortrijk, Role.Processor, "Veerle Verwerker");
        _nurse = await silo.RegisterAsync(_kortrijk, Role.Giver, "Leen Verpleger");
        _signal = await silo.GiveAsync(_kortrijk, _nurse);
        await silo.RestAsync();
    }

    public Task DisposeAsync() => silo.DisposeAsync().AsTask();

    [StoreFact]
    public async Task A_giver_sees_in_what_quality_and_what_for_their_signal_was_read_and_never_by_whom()
    {
        _ = await Signals.FindAsync(_signal, _nurse);
        _ = await Signals.FindAsync(_signal, _processor with { For = Purpose.Question });

        var line = Assert.Single((await Log.OfAsync(_signal, _nurse))!.Value);

        Assert.Equal((_signal, "kortrijk/processor", Purpose.Question, null), (line.Case, line.By.ToString(), line.Purpose, line.Name));
        Assert.Equal("Veerle Verwerker", Assert.Single((await Log.OfAsync(_signal, _processor))!.Value).Name);
    }

    [StoreFact]
    public async Task Nobody_else_sees_who_read_and_a_list_is_no_reading()
    {
        _ = await Signals.ListAsync(new SignalFilter(), new Paging(50), _processor);
        var admin = await silo.RegisterAsync(_kortrijk, Role.Admin);

        Assert.Empty((await Log.OfAsync(_signal, admin))!.Value);
        foreach (var (owner, role) in new[] { (_kortrijk, Role.Giver), (_kortrijk, Role.Mandatary), (await silo.FoundAsync("gent"), Role.Processor) })
        {
            Assert.Null(await Log.OfAsync(_signal, await silo.RegisterAsync(owner, role)));
        }
    }

    [StoreFact]
    public async Task Asking_whether_one_could_open_it_and_in_which_fiches_it_is_opens_nothing()
    {
        var fiche = await silo.BundleAsync(_kortrijk, _processor, _signal);
        await silo.RestAsync();
        var stranger = await silo.RegisterAsync(await silo.FoundAsync("gent"), Role.Processor);
        var other = await silo.GiveAsync(_kortrijk, _nurse);

        Assert.True(await Signals.ReachesAsync(_signal, _processor));
        Assert.False(await Signals.ReachesAsync(_signal, stranger));
        Assert.False(await Signals.ReachesAsync(CaseId.Of("kortrijk/signal/NERGENS1"), _processor));
        Assert.Equal(fiche, Assert.Single(await HoldingAsync(_signal)).Id);
        Assert.Empty(await HoldingAsync(other));

        Assert.Empty((await Log.OfAsync(_signal, _processor))!.Value);
        Assert.Empty((await Log.OfAsync(fiche, _processor))!.Value);
    }

    [StoreFact]
    public async Task What_is_read_again_within_a_quarter_of_an_hour_is_one_reading()
    {
        for (var minutes = 0; minutes <= 30; minutes += 5)
        {
            _ = await Signals.FindAsync(_signal, _processor);
            silo.Clock.Pass(TimeSpan.FromMinutes(5));
        }

        Assert.Equal(3, (await Log.OfAsync(_signal, _processor))!.Value.Length);
    }

    [StoreFact]
    public async Task Whoever_read_a_fiche_read_the_signals_that_were_in_it_then()
    {
        var fiche = await silo.BundleAsync(_kortrijk, _processor, _signal);
        await silo.RestAsync();
        silo.Clock.Pass(TimeSpan.FromHours(1));
        _ = await silo.Get<IFicheQueries>().FindAsync(fiche, _processor);
        silo.Clock.Pass(TimeSpan.FromHours(1));
        await silo.DoAsync(fiche, new BundleSignals([], [_signal], "Hoort er niet bij."), _processor);
        silo.Clock.Pass(TimeSpan.FromHours(1));
        _ = await silo.Get<IFicheQueries>().FindAsync(fiche, _processor);

        Assert.Equal(fiche, Assert.Single((await Log.OfAsync(_signal, _nurse))!.Value).Case);
        Assert.Equal(2, (await Log.OfAsync(fiche, _processor))!.Value.Length);
    }

    [StoreFact]
    public async Task Of_who_was_erased_the_log_keeps_in_what_quality_they_read()
    {
        _ = await Signals.FindAsync(_signal, _processor);
        var admin = await silo.RegisterAsync(_kortrijk, Role.Admin);

        await silo.Get<IErasing>().ErasePersonAsync(_processor.Person, admin, silo.NextKey());

        var line = Assert.Single((await Log.OfAsync(_signal, admin))!.Value);
        Assert.Equal(("kortrijk/processor", null), (line.By.ToString(), line.Name));
    }

    [StoreFact]
    public async Task The_admin_sees_reading_at_night_and_reading_of_very_many()
    {
        var admin = await silo.RegisterAsync(_kortrijk, Role.Admin);
        silo.Clock.Set(new DateTimeOffset(2026, 3, 3, 22, 30, 0, TimeSpan.Zero));
        for (var number = 0; number < 3; number++)
        {
            _ = await Signals.FindAsync(await silo.GiveAsync(_kortrijk, _nurse), _processor);
        }

        var seen = Assert.Single((await Log.UnusualAsync(_kortrijk, admin))!.Value);

        Assert.Equal((new DateOnly(2026, 3, 3), UnusualKind.Night, 3, "Veerle Verwerker"), (seen.Day, seen.Kind, seen.Cases, seen.Name));
        Assert.Equal((_processor.Capacity, "kortrijk"), (seen.By, seen.OwnerName));
        Assert.Null(await Log.UnusualAsync(_kortrijk, _nurse));
        Assert.Null(await Log.UnusualAsync(await silo.FoundAsync("gent"), admin));
        Assert.False(await Log.AsksPurposeAsync(_processor));
    }

    private async Task<IEnumerable<FicheSummary>> HoldingAsync(CaseId signal) =>
        (await silo.Get<IFicheQueries>().ListAsync(new FicheFilter { Holding = [signal] }, new Paging(50), _processor)).Items;
}
