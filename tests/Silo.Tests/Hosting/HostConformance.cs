using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Tests.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Silo.Tests.Hosting;

/// <summary>
/// What every host of cases must do, whatever it is made of. A host is tried by deriving from this: the rules, the
/// journal and the cases are the real ones.
/// </summary>
public abstract partial class HostConformance : IAsyncLifetime
{
    private RunningSilo _silo = null!;
    private Actor _nurse;
    private Actor _processor;
    private OwnerId _kortrijk;

    private MeddledJournal Journal => (MeddledJournal)_silo.Journal;

    public Task InitializeAsync() => OpenAsync(new HostTerms());

    public Task DisposeAsync() => _silo.DisposeAsync().AsTask();

    /// <summary>A silo with the host that is tried, over <see cref="MeddledJournal"/>.</summary>
    protected abstract RunningSilo Open(HostTerms terms);

    /// <summary>Puts the idle to sleep; ends when all are.</summary>
    protected abstract ValueTask SleepAsync(RunningSilo silo);

    /// <summary>Stops the host; ends when what it took is done.</summary>
    protected abstract ValueTask StopAsync(RunningSilo silo);

    /// <summary>Puts a <see cref="MeddledJournal"/> between the host and its store.</summary>
    protected static void Meddle(IServiceCollection services) =>
        services.AddSingleton<IJournal>(provider => new MeddledJournal(provider.GetRequiredService<Silo.Hosting.OpenedStore>().Store));

    [StoreFact]
    public async Task A_case_does_one_command_at_a_time_and_all_of_them()
    {
        var signal = await SignalAsync();
        var (inside, most) = (0, 0);
        Journal.Instead = async (append, write) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            var result = await write(append);
            Interlocked.Decrement(ref inside);
            return result;
        };

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(n => NoteAsync(signal, n)));

        Assert.Equal(1, most);
        Assert.Equal(30, answers.Select(answer => Assert.IsType<Answer.Accepted>(answer).Version).Distinct().Count());
        Assert.Equal(30, await NotesAsync(signal));
    }

    [StoreFact]
    public async Task Two_cases_don_t_wait_for_each_other()
    {
        var (one, two) = (await SignalAsync(), await SignalAsync());
        var gate = new Gate();
        Journal.Instead = gate.HoldAsync;

        Task<Answer>[] answers = [NoteAsync(one, 1), NoteAsync(two, 1)];
        await gate.ComeAsync(2);
        gate.Open();

        Assert.All(await Task.WhenAll(answers), answer => Assert.IsType<Answer.Accepted>(answer));
    }

    [StoreFact]
    public async Task A_case_stays_awake_while_it_is_spoken_to()
    {
        var signal = await SignalAsync();
        await NoteAsync(signal, 1);
        var before = Journal.Wakings(signal);

        await NoteAsync(signal, 2);

        Assert.Equal(before, Journal.Wakings(signal));
    }

    [StoreFact]
    public async Task A_case_that_is_idle_is_put_to_sleep_and_wakes_as_it_was()
    {
        await OpenAsync(new HostTerms { Drowsy = true });
        var signal = await SignalAsync();
        var version = Assert.IsType<Answer.Accepted>(await NoteAsync(signal, 1)).Version;

        for (var n = 2; n < 5; n++)
        {
            await SleepAsync(_silo);
            var before = Journal.Wakings(signal);
            Assert.Equal(new Answer.Accepted(signal, version + n - 1), await NoteAsync(signal, n));
            Assert.True(Journal.Wakings(signal) > before, "It didn't sleep.");
        }
    }

    [StoreFact]
    public async Task Whoever_speaks_while_cases_go_to_sleep_is_heard()
    {
        await OpenAsync(new HostTerms { Drowsy = true });
        var signal = await SignalAsync();

        for (var n = 0; n < 50; n++)
        {
            var note = NoteAsync(signal, n);
            await SleepAsync(_silo);
            Assert.IsType<Answer.Accepted>(await note);
        }

        Assert.Equal(50, await NotesAsync(signal));
    }

    [StoreTheory]
    [InlineData(3, 4_096)]
    [InlineData(256, 3)]
    public async Task Where_too_many_wait_the_next_is_told_to_come_back_and_nothing_of_it_happens(int perCase, int inAll)
    {
        await OpenAsync(new HostTerms { MostPerCase = perCase, MostWaiting = inAll });
        var signal = await SignalAsync();
        var gate = new Gate();
        Journal.Instead = gate.HoldAsync;

        var first = NoteAsync(signal, 0);
        await gate.ComeAsync();
        var answers = Enumerable.Range(1, 10).Select(n => NoteAsync(signal, n)).ToList();
        await ComeAsync(answers, 10 - 3);
        gate.Open();

        var told = await Task.WhenAll(answers.Prepend(first));
        var busy = told.OfType<Answer.Busy>().ToList();
        Assert.InRange(busy.Count, 10 - 3, 10 - 2);
        Assert.All(busy, answer => Assert.True(answer.RetryAfter > TimeSpan.Zero));
        Assert.Equal(11 - busy.Count, told.OfType<Answer.Accepted>().Count());
        Assert.Equal(11 - busy.Count, await NotesAsync(signal));
        Assert.Equal(new Answer.Accepted(signal, await _silo.Journal.HeadAsync(signal) + 1), await NoteAsync(signal, TurnedAway(told)));
    }

    [StoreFact]
    public async Task A_host_that_stops_finishes_what_it_took_and_takes_no_more()
    {
        var (one, two) = (await SignalAsync(), await SignalAsync());
        var gate = new Gate();
        Journal.Instead = gate.HoldAsync;
        var taken = Enumerable.Range(0, 4).SelectMany(n => new[] { NoteAsync(one, n), NoteAsync(two, n) }).ToList();
        await gate.ComeAsync(2);

        var stopping = StopAsync(_silo).AsTask();
        var late = await NoteAsync(one, 100);
        Assert.False(stopping.IsCompleted);
        gate.Open();
        await stopping;

        Assert.True(late is Answer.Busy or Answer.Unavailable, $"{late}");
        Assert.Equal(8, await NotesAsync(one) + await NotesAsync(two));
        Assert.All(await Task.WhenAll(taken), answer => Assert.IsType<Answer.Accepted>(answer));
    }

    // Whichever it was: they needn't have come in the order in which they were sent.
    private static int TurnedAway(Answer[] told) => Array.FindIndex(told, answer => answer is Answer.Busy);

    private async Task OpenAsync(HostTerms terms)
    {
        await (_silo?.DisposeAsync() ?? ValueTask.CompletedTask);
        _silo = Open(terms);
        _kortrijk = await _silo.FoundAsync("kortrijk");
        _nurse = await _silo.RegisterAsync(_kortrijk, Role.Giver);
        _processor = await _silo.RegisterAsync(_kortrijk, Role.Processor);
    }

    // Nobody who was taken is answered while the gate is closed.
    private static async Task ComeAsync(List<Task<Answer>> answers, int many)
    {
        while (answers.Count(answer => answer.IsCompleted) < many)
        {
            await Task.WhenAny(answers.Where(answer => !answer.IsCompleted)).WaitAsync(TimeSpan.FromSeconds(60));
        }
    }

    // At rest: nothing happens to it by itself any more.
    private async Task<CaseId> SignalAsync()
    {
        var id = await _silo.GiveAsync(_kortrijk, _nurse);
        await _silo.RestAsync();
        return id;
    }

    private Dispatch Note(CaseId id, int number) => new(id, new AddNote($"Gebeld, {number} keer."), _processor, Key(id, number));

    private Task<Answer> NoteAsync(CaseId id, int number) => _silo.Host.SendAsync(Note(id, number)).AsTask();

    private async Task<int> NotesAsync(CaseId id) => (await EventsAsync(id)).Count(happened => happened is NoteAdded);

    private async Task<ImmutableArray<CaseEvent>> EventsAsync(CaseId id) =>
        [.. (await _silo.Journal.ReadAsync(id, fromStart: true)).Events.Select(recorded => recorded.Event)];

    // A key is its sender's, not its case's.
    private static CommandKey Key(CaseId id, int number) => CommandKey.Of($"conformance-{id.Key}-{number}");

    private static CommandKey Key(int number) => CommandKey.Of($"conformance-{number}");
}
