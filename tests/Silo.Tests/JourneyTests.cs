using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Tests.Journal;
using LokaalSignaal.Workflows.Signals;

namespace LokaalSignaal.Silo.Tests;

public sealed class SqliteJourneyTests() : JourneyTests(new RunningSilo());

/// <summary>One signal, the whole way, through the real host and the real journal.</summary>
public abstract class JourneyTests : IAsyncLifetime
{
    private readonly RunningSilo _silo;

    protected JourneyTests(RunningSilo silo) => _silo = silo;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _silo.DisposeAsync().AsTask();

    [StoreFact]
    public async Task A_signal_is_read_bundled_and_closed_with_its_fiche_and_its_giver_hears_of_it_once()
    {
        var kortrijk = await _silo.FoundAsync("kortrijk");
        var nurse = await _silo.RegisterAsync(kortrijk, Role.Giver);
        var processor = await _silo.RegisterAsync(kortrijk, Role.Processor);
        var one = await _silo.GiveAsync(kortrijk, nurse, "Huurders in de sociale woningen wachten al maanden op een herstelling.");
        var two = await _silo.GiveAsync(kortrijk, nurse, "Oudere huurders krijgen hun verwarming niet hersteld.");
        await _silo.RestAsync();
        Assert.NotEmpty((await SignalAsync(one)).SuggestedThemes);

        var fiche = await _silo.BundleAsync(kortrijk, processor, one, two);
        await _silo.RestAsync();
        await WalkAsync(fiche, processor);
        await _silo.RestAsync();

        Assert.Equal(CaseStatus.Closed, (await _silo.FicheAsync(fiche)).Status);
        Assert.Equal(CaseStatus.Closed, (await SignalAsync(one)).Status);
        Assert.Equal(CaseStatus.Closed, (await SignalAsync(two)).Status);
        Assert.Equal(["bundled", "bundled", "feedback", "fiche-closed"], await NoticesAsync());
    }

    [StoreFact]
    public async Task The_same_command_twice_is_done_once_and_the_same_key_for_another_is_refused()
    {
        var kortrijk = await _silo.FoundAsync("kortrijk");
        var nurse = await _silo.RegisterAsync(kortrijk, Role.Giver);
        var key = _silo.NextKey();
        var id = _silo.Host.NewCase(kortrijk, CaseKind.Signal, nurse, key);
        var give = new GiveSignal { Text = "De lift in het blok is al weken stuk." };
        var first = await _silo.DoAsync(id, give, nurse, key);

        var again = await _silo.DoAsync(id, give, nurse, key);
        var other = await _silo.FailAsync(id, give with { Text = "De trap in het blok is al weken stuk." }, nurse, key);

        Assert.Equal(first with { Again = true }, again);
        Assert.Equal("idempotency-key-reused", other.Code);
    }

    [StoreFact]
    public async Task A_stranger_finds_no_signal_and_a_refusal_is_not_remembered()
    {
        var kortrijk = await _silo.FoundAsync("kortrijk");
        var gent = await _silo.FoundAsync("gent");
        var nurse = await _silo.RegisterAsync(kortrijk, Role.Giver);
        var stranger = await _silo.RegisterAsync(gent, Role.Processor);
        var signal = await _silo.GiveAsync(kortrijk, nurse);
        var key = _silo.NextKey();

        Assert.Equal("not-found", (await _silo.FailAsync(signal, new AddNote("Ik kijk mee."), stranger)).Code);
        Assert.Equal("text-too-short", (await _silo.FailAsync(signal, new AddToSignal(""), nurse, key)).Code);
        await _silo.DoAsync(signal, new AddToSignal("Nog steeds stuk."), nurse, key);
    }

    [StoreTheory]
    [InlineData("De lift\0 in het blok is al weken stuk.")]
    [InlineData("De lift\u001b in het blok is al weken stuk.")]
    public async Task A_text_that_no_database_could_show_is_refused_in_words(string text)
    {
        var kortrijk = await _silo.FoundAsync("kortrijk");
        var nurse = await _silo.RegisterAsync(kortrijk, Role.Giver);
        var key = _silo.NextKey();
        var id = _silo.Host.NewCase(kortrijk, CaseKind.Signal, nurse, key);

        var refusal = await _silo.FailAsync(id, new GiveSignal { Text = text }, nurse, key);

        Assert.Equal("text-not-valid", refusal.Code);
        Assert.Equal(["text"], refusal.Arguments.AsEnumerable());
    }

    [StoreFact]
    public async Task A_case_that_slept_wakes_as_it_was()
    {
        var kortrijk = await _silo.FoundAsync("kortrijk");
        var nurse = await _silo.RegisterAsync(kortrijk, Role.Giver);
        var signal = await _silo.GiveAsync(kortrijk, nurse);
        await _silo.RestAsync();
        var before = await SignalAsync(signal);

        await _silo.RestartAsync();
        var answer = await _silo.DoAsync(signal, new AddToSignal("Nog steeds stuk."), nurse);

        Assert.Equal(before.Version + 1, answer.Version);
    }

    // Completes what is active by its first outcome until the fiche is at its end.
    private async Task WalkAsync(CaseId fiche, Actor processor)
    {
        for (var steps = 0; steps < 20 && await _silo.NextStepAsync(fiche) is { } step; steps++)
        {
            await _silo.DoAsync(fiche, step, processor);
        }
    }

    private async Task<SignalState> SignalAsync(CaseId id)
    {
        var rules = new SignalRules();
        return (await _silo.Journal.ReadAsync(id, fromStart: true)).Events.Aggregate(rules.Unborn(id), rules.Evolve);
    }

    private async Task<string[]> NoticesAsync()
    {
        await using var context = _silo.Get<IStoreReader>().Context(ReadScope.Everything);
        return [.. context.Notices.Select(notice => notice.Kind).OrderBy(kind => kind)];
    }
}
