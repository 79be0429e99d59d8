using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Silo.Tests.Hosting;

/// <summary>
/// What every host of cases must do, whatever it is made of. A host is tried by deriving from this: the rules, the
/// journal and the cases are the real ones.
/// </summary>
public abstract class HostConformance : IAsyncLifetime
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

    [Fact]
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

    [Fact]
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

    [Fact]
    public async Task A_case_stays_awake_while_it_is_spoken_to()
    {
        var signal = await SignalAsync();
        await NoteAsync(signal, 1);
        var before = Journal.Wakings(signal);

        await NoteAsync(signal, 2);

        Assert.Equal(before, Journal.Wakings(signal));
    }

    [Fact]
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

    [Fact]
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

    [Theory]
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
        Assert.Equal(new Answer.Accepted(signal, await _silo.Journal.HeadAsync(signal) + 1), await NoteAsync(signal, 10));
    }

    [Fact]
    public async Task The_same_command_gets_the_same_answer_and_happens_once()
    {
        await OpenAsync(new HostTerms { Drowsy = true });
        var signal = await SignalAsync();

        var together = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => NoteAsync(signal, 7)));
        await SleepAsync(_silo);
        var later = Assert.IsType<Answer.Accepted>(await NoteAsync(signal, 7));

        var first = Assert.Single(together.Cast<Answer.Accepted>(), answer => !answer.Again);
        Assert.All(together.Append(later).Except([first]), answer => Assert.Equal(first with { Again = true }, answer));
        Assert.Equal(1, await NotesAsync(signal));
    }

    [Fact]
    public async Task A_key_is_for_one_command_of_one_actor()
    {
        var signal = await SignalAsync();
        await NoteAsync(signal, 1);

        var other = await _silo.Host.SendAsync(new Dispatch(signal, new AddNote("Iets anders."), _processor, Key(signal, 1)));
        var others = await _silo.Host.SendAsync(new Dispatch(signal, new AddToSignal("Nog iets."), _nurse, Key(signal, 1)));

        Assert.Equal("idempotency-key-reused", Assert.IsType<Answer.Refused>(other).Refusal.Code);
        Assert.IsType<Answer.Accepted>(others);
        Assert.Equal(1, await NotesAsync(signal));
    }

    [Fact]
    public async Task A_refusal_is_not_remembered()
    {
        var signal = await SignalAsync();
        var refused = await _silo.Host.SendAsync(new Dispatch(signal, new AddNote(""), _processor, Key(signal, 1)));

        Assert.IsType<Answer.Refused>(refused);
        Assert.Equal(0, await NotesAsync(signal));
        Assert.IsType<Answer.Accepted>(await NoteAsync(signal, 1));
    }

    [Fact]
    public async Task A_version_that_is_past_is_refused()
    {
        var signal = await SignalAsync();
        var seen = await _silo.Journal.HeadAsync(signal);
        await NoteAsync(signal, 1);

        var stale = await _silo.Host.SendAsync(new Dispatch(signal, new AddNote("Gebeld."), _processor, Key(signal, 2)) { ExpectedVersion = seen });
        var fresh = await _silo.Host.SendAsync(new Dispatch(signal, new AddNote("Gebeld."), _processor, Key(signal, 2)) { ExpectedVersion = seen + 1 });

        Assert.Equal("version-changed", Assert.IsType<Answer.Refused>(stale).Refusal.Code);
        Assert.Equal(new Answer.Accepted(signal, seen + 2), fresh);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_the_outcome_is_unknown_the_same_again_happens_once(bool written)
    {
        var signal = await SignalAsync();
        Journal.Instead = async (append, write) =>
        {
            Journal.Instead = (next, write) => write(next);
            _ = written ? await write(append) : null;
            return new AppendResult.Unavailable("io", Unsure: true);
        };

        Assert.IsType<Answer.Unknown>(await NoteAsync(signal, 1));
        var again = Assert.IsType<Answer.Accepted>(await NoteAsync(signal, 1));

        Assert.Equal(written, again.Again);
        Assert.Equal(await _silo.Journal.HeadAsync(signal), again.Version);
        Assert.Equal(1, await NotesAsync(signal));
        Assert.IsType<Answer.Accepted>(await NoteAsync(signal, 2));
    }

    [Fact]
    public async Task A_store_that_can_t_be_written_is_said_and_the_same_again_happens_once()
    {
        var signal = await SignalAsync();
        Journal.Instead = (_, _) => new(new AppendResult.Unavailable("disk-full"));
        Assert.Equal(new Answer.Unavailable("disk-full"), await NoteAsync(signal, 1));

        Journal.Instead = (append, write) => write(append);
        Assert.False(Assert.IsType<Answer.Accepted>(await NoteAsync(signal, 1)).Again);
        Assert.Equal(1, await NotesAsync(signal));
    }

    [Fact]
    public async Task Whoever_stops_waiting_loses_nothing()
    {
        var signal = await SignalAsync();
        var gate = new Gate();
        Journal.Instead = gate.HoldAsync;
        using var impatient = new CancellationTokenSource();
        var note = _silo.Host.SendAsync(Note(signal, 1), impatient.Token).AsTask();
        await gate.ComeAsync();

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => note);
        gate.Open();

        Assert.True(Assert.IsType<Answer.Accepted>(await NoteAsync(signal, 1)).Again);
        Assert.Equal(1, await NotesAsync(signal));
    }

    [Fact]
    public async Task What_can_t_be_stored_fails_alone()
    {
        var signals = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SignalAsync()));
        Journal.Instead = (append, write) => write(append.Case == signals[3] ? append with { Texts = [append.Texts[0], append.Texts[0]] } : append);

        var answers = await Task.WhenAll(signals.Select(signal => NoteAsync(signal, 1)));

        Assert.Equal("not-storable", Assert.IsType<Answer.Refused>(answers[3]).Refusal.Code);
        Assert.All(answers.Where(answer => answer != answers[3]), answer => Assert.IsType<Answer.Accepted>(answer));
        Journal.Instead = (append, write) => write(append);
        Assert.IsType<Answer.Accepted>(await NoteAsync(signals[3], 1));
    }

    [Fact]
    public async Task A_fault_in_one_command_is_its_sender_s_and_the_case_goes_on()
    {
        var signal = await SignalAsync();
        Journal.Instead = (_, _) => throw new NotSupportedException("A bug.");
        await Assert.ThrowsAnyAsync<Exception>(() => NoteAsync(signal, 1));

        Journal.Instead = (append, write) => write(append);
        Assert.IsType<Answer.Accepted>(await NoteAsync(signal, 1));
        Assert.Equal(1, await NotesAsync(signal));
    }

    [Fact]
    public async Task Who_lost_a_race_to_another_process_reads_on_and_decides_again()
    {
        var signal = await SignalAsync();
        var version = Assert.IsType<Answer.Accepted>(await NoteAsync(signal, 1)).Version;
        await using var beside = _silo.Beside();
        var others = beside.GetRequiredService<ICaseHost>();

        for (var n = 0; n < 5; n++)
        {
            Assert.Equal(new Answer.Accepted(signal, ++version), await others.SendAsync(Note(signal, 10 + n)));
            Assert.Equal(new Answer.Accepted(signal, ++version), await NoteAsync(signal, 20 + n));
        }

        Assert.Equal(11, await NotesAsync(signal));
    }

    [Fact]
    public async Task No_refusal_leaves_before_what_another_process_wrote_was_read()
    {
        await using var beside = _silo.Beside();
        var others = beside.GetRequiredService<ICaseHost>();
        var later = _silo.Host.NewCase(_kortrijk, CaseKind.Signal, _nurse, Key(1));
        Assert.Equal("not-found", Assert.IsType<Answer.Refused>(await NoteAsync(later, 2)).Refusal.Code);

        var given = await others.SendAsync(new Dispatch(later, new GiveSignal { Text = "De lift in het blok is al weken stuk." }, _nurse, Key(1)));

        Assert.IsType<Answer.Accepted>(given);
        Assert.IsType<Answer.Accepted>(await NoteAsync(later, 2));
    }

    [Fact]
    public async Task The_same_new_case_from_two_processes_is_made_once()
    {
        await using var beside = _silo.Beside();
        var others = beside.GetRequiredService<ICaseHost>();
        var give = new GiveSignal { Text = "De lift in het blok is al weken stuk." };
        var id = _silo.Host.NewCase(_kortrijk, CaseKind.Signal, _nurse, Key(1));
        Assert.Equal(id, others.NewCase(_kortrijk, CaseKind.Signal, _nurse, Key(1)));

        var answers = await Task.WhenAll(
            _silo.Host.SendAsync(new Dispatch(id, give, _nurse, Key(1))).AsTask(),
            others.SendAsync(new Dispatch(id, give, _nurse, Key(1))).AsTask());

        Assert.Equal(new Answer.Accepted(id, answers.Cast<Answer.Accepted>().First().Version), Assert.Single(answers, answer => !((Answer.Accepted)answer).Again));
        Assert.Single(await EventsAsync(id), happened => happened is SignalGiven);
    }

    [Fact]
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
