using System.Collections.Concurrent;
using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.PersonalData;
using LokaalSignaal.Processes;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Keys;
using LokaalSignaal.Silo.People;
using LokaalSignaal.Silo.Partnerships;
using LokaalSignaal.Silo.Processes;
using LokaalSignaal.Silo.Tests.Journal;
using LokaalSignaal.Silo.Tests.Journal.Postgres;
using LokaalSignaal.Silo.Tests.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Silo.Tests.Postgres;

/// <summary>Two whole silos on one database: what happens in one is known in the other, and takes effect once.</summary>
[Collection(PostgresServer.Collection)]
public sealed class TwoSilosTests : IAsyncLifetime
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly Notebook _notebook = new();
    private readonly string _database;
    private RunningSilo _one = null!;
    private RunningSilo _other = null!;
    private OwnerId _kortrijk;
    private Actor _nurse;
    private Actor _processor;

    public TwoSilosTests(PostgresServer server) => _database = server.NewDatabase();

    public async Task InitializeAsync()
    {
        _one = new RunningSilo(services => services.AddSingleton<IFollower>(_notebook), _database);
        _other = _one.Another();
        _kortrijk = await _one.FoundAsync("kortrijk");
        _nurse = await _one.RegisterAsync(_kortrijk, Role.Giver);
        _processor = await _one.RegisterAsync(_kortrijk, Role.Processor);
    }

    public async Task DisposeAsync()
    {
        await _other.DisposeAsync();
        await _one.DisposeAsync();
    }

    [StoreFact]
    public async Task What_is_given_in_one_shows_and_is_found_in_the_other()
    {
        var heard = new TaskCompletionSource<CaseId>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = _other.Get<ILiveFeed>().Subscribe(_kortrijk, id =>
        {
            if (id.Kind == CaseKind.Signal)
            {
                heard.TrySetResult(id);
            }

            return Task.CompletedTask;
        });

        var signal = await _one.GiveAsync(_kortrijk, _nurse, "De lift is stuk, en de brievenbus ook.");

        Assert.Equal(signal, await heard.Task.WaitAsync(_patience));
        await RestAsync();
        Assert.Equal([signal], await FoundAsync(_one));
        Assert.Equal([signal], await FoundAsync(_other));
    }

    [StoreFact]
    public async Task Each_event_is_led_through_a_follower_once_whichever_process_it_came_from()
    {
        await GiveSomeAsync(20);
        await RestAsync();

        Assert.Equal(Enumerable.Range(1, (int)_one.Journal.Head).Select(n => (long)n), _notebook.Seen);
        Assert.Equal(20, await CountAsync<LabelsSuggested>());
    }

    [StoreFact]
    public async Task When_one_stops_the_other_goes_on_and_nothing_takes_effect_twice()
    {
        await GiveSomeAsync(10);
        var stopping = _one.RestartAsync();
        await GiveSomeAsync(10, _other);
        await stopping;
        await RestAsync();

        Assert.Equal(Enumerable.Range(1, (int)_one.Journal.Head).Select(n => (long)n), _notebook.Seen.Distinct().Order());
        Assert.Equal(20, await CountAsync<LabelsSuggested>());
    }

    [StoreFact]
    public async Task Events_that_come_again_in_another_process_do_nothing_again()
    {
        var signals = await GiveSomeAsync(6);
        await RestAsync();
        await _one.BundleAsync(_kortrijk, _processor, signals[0], signals[1]);
        await _other.BundleAsync(_kortrijk, _processor, signals[2], signals[3]);
        await RestAsync();
        var (head, notices) = (_one.Journal.Head, Notices());
        Assert.NotEqual(0L, notices);

        await _one.RestartAsync(() => Ask("UPDATE followers SET position = 0 WHERE name NOT LIKE '~%' RETURNING 1"));
        await _other.RestartAsync();
        await RestAsync();

        Assert.True(_notebook.Seen.Count >= 2 * head);
        Assert.Equal((head, notices), (_one.Journal.Head, Notices()));
    }

    [StoreFact]
    public async Task A_term_passes_once_though_both_watch()
    {
        await GiveSomeAsync(5);
        await RestAsync();
        _one.Clock.Pass(TimeSpan.FromDays(60));

        await Task.WhenAll(_one.Get<TermWatch>().PassAsync(), _other.Get<TermWatch>().PassAsync());
        await Task.WhenAll(_one.Get<TermWatch>().PassAsync(), _other.Get<TermWatch>().PassAsync());
        await RestAsync();

        var passed = (await EventsAsync()).Where(recorded => recorded.Event is TermPassed).ToArray();
        Assert.NotEmpty(passed);
        Assert.Distinct(passed.Select(recorded => (recorded.Case, ((TermPassed)recorded.Event).Visit)));
    }

    [StoreFact]
    public async Task A_warning_is_given_once_though_both_watch()
    {
        var caw = await _one.AdmitAsync(_kortrijk, "caw");
        await _one.RegisterAsync(_kortrijk, Role.Admin);
        await _one.RegisterAsync(caw, Role.Processor);
        await _one.DoAsync(_one.PartnershipOf(_kortrijk, caw), new RenewPartnership(new DateOnly(2026, 6, 30)), Actor.System);
        await RestAsync();
        _one.Clock.Set(new DateTimeOffset(2026, 6, 25, 9, 0, 0, TimeSpan.Zero));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? _one : _other).Get<EndingWatch>().WarnAsync()));

        Assert.Equal(2L, Ask("SELECT count(*) FROM notices WHERE source_position < 0"));
    }

    [StoreFact]
    public async Task Who_is_erased_in_one_is_known_in_none()
    {
        var admin = await _one.RegisterAsync(_kortrijk, Role.Admin);
        await RestAsync();
        Assert.NotNull(await _other.Get<Vault>().ProfileAsync(_nurse.Person));

        await _one.Get<IErasing>().ErasePersonAsync(_nurse.Person, admin, _one.NextKey());
        await RestAsync();

        Assert.Null(await _other.Get<Vault>().ProfileAsync(_nurse.Person));
        Assert.True(_other.Get<ErasureLedger>().HasPerson(_other.Get<Vault>().Index.Of(_nurse.Person)));
    }

    [StoreFact]
    public async Task What_is_masked_in_one_is_found_in_none_and_stands_in_no_table()
    {
        const string words = "SELECT count(*) FROM search_docs d CROSS JOIN search_words w WHERE d.words LIKE '%zilverberk%' AND w.word LIKE 'zilverberk%'";
        var signal = await _one.GiveAsync(_kortrijk, _nurse, "Mevrouw Zilverberkje en haar brievenbus.");
        await RestAsync();
        Assert.Equal([signal], await FoundAsync(_other));
        var text = (await _other.Get<ISignalQueries>().FindAsync(signal, _processor))!.TextId;
        Assert.Equal(1L, Ask(words));
        Assert.Empty(Traces.In(Traces.FilesOf(_other.Place.Data), "zilverberk"));

        await _one.Get<IErasing>().MaskTextAsync(text, [], _processor, _one.NextKey());
        await RestAsync();

        Assert.Empty(await FoundAsync(_one));
        Assert.Empty(await FoundAsync(_other));
        Assert.Equal(0L, Ask(words));
    }

    [StoreFact]
    public async Task Both_erase_and_nothing_is_lost()
    {
        var signals = await GiveSomeAsync(8);
        await RestAsync();
        var texts = await Task.WhenAll(signals.Select(async id => (await _one.Get<ISignalQueries>().FindAsync(id, _processor))!.TextId));

        var answers = await Task.WhenAll(texts.Select((text, n) =>
            (n % 2 == 0 ? _one : _other).Get<IErasing>().MaskTextAsync(text, [], _processor, _one.NextKey()).AsTask()));

        Assert.All(answers, answer => Assert.IsType<Answer.Accepted>(answer));
        Assert.Equal(0L, Ask($"SELECT count(*) FROM texts WHERE body LIKE '%wachten al maanden%'"));
        await _other.RestartAsync();
        await RestAsync();
        Assert.Equal(_one.Get<ErasureLedger>().Count, _other.Get<ErasureLedger>().Count);
    }

    private async Task<ImmutableArray<CaseId>> GiveSomeAsync(int count, RunningSilo? where = null) =>
        [.. await Task.WhenAll(Enumerable.Range(0, count)
            .Select(n => (where ?? (n % 2 == 0 ? _one : _other)).GiveAsync(_kortrijk, _nurse, $"Huurders van blok {n} wachten al maanden op een herstelling.")))];

    private async Task RestAsync()
    {
        long head;
        do
        {
            head = Math.Max(_one.Journal.Head, _other.Journal.Head);
            await Task.WhenAll(_one.Journal.WaitBeyondAsync(head - 1), _other.Journal.WaitBeyondAsync(head - 1)).WaitAsync(_patience);
            await Task.WhenAll(_one.RestAsync(), _other.RestAsync()).WaitAsync(_patience);
        }
        while (Math.Max(_one.Journal.Head, _other.Journal.Head) != head);
    }

    private async Task<CaseId[]> FoundAsync(RunningSilo silo) =>
        [.. (await silo.Get<ISignalQueries>().ListAsync(new SignalFilter { Words = "brievenbus" }, new Paging(50), _processor)).Items.Select(item => item.Id)];

    private async Task<int> CountAsync<T>() => (await EventsAsync()).Count(recorded => recorded.Event is T);

    private async Task<ImmutableArray<RecordedEvent>> EventsAsync() => await _one.Journal.ReadAfterAsync(0, 10_000);

    private object? Notices() => Ask("SELECT count(*) FROM notices");

    private object? Ask(string sql)
    {
        using var connection = new Npgsql.NpgsqlConnection(_database);
        connection.Open();
        using var command = new Npgsql.NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }

    private sealed class Notebook : IFollower
    {
        public string Name => "notebook";

        public ConcurrentQueue<long> Seen { get; } = [];

        public ValueTask HandleAsync(ImmutableArray<RecordedEvent> events, CancellationToken cancellationToken)
        {
            foreach (var happened in events)
            {
                Seen.Enqueue(happened.Position);
            }

            return ValueTask.CompletedTask;
        }
    }
}
