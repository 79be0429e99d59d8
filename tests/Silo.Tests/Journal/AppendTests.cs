using LokaalSignaal.Cases;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Silo.Tests.Journal;

public abstract class AppendTests : IAsyncLifetime
{
    private readonly IStoreHome _home;
    private readonly ManualTime _time = new(Some.Morning);
    private IStore _store = null!;

    private protected AppendTests(IStoreHome home) => _home = home;

    public Task InitializeAsync()
    {
        _store = _home.Open(_time);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        _home.Dispose();
    }

    [StoreFact]
    public async Task What_was_appended_is_read_again()
    {
        var append = Some.Given(1);

        var result = await _store.AppendAsync(append);

        Assert.Equal(new AppendResult.Committed(1, 1), result);
        var history = await _store.ReadAsync(append.Case);
        var happened = Assert.Single(history.Events);
        Assert.Equal(
            new RecordedEvent(1, append.Case, 1, append.At, append.By, append.Capacity, happened.Event),
            happened);
        Assert.Equal(append.Texts[0].Ref, Assert.IsType<SignalGiven>(happened.Event).Text);
        Assert.Equal(1, history.Version);
        Assert.Equal(1, _store.Head);
    }

    [StoreFact]
    public async Task Rows_are_there_as_they_were_given()
    {
        var append = Some.Given(1);

        await _store.AppendAsync(append);

        await using var context = _store.Context(ReadScope.Everything);
        var row = Assert.Single(context.Signals);
        Assert.Equivalent(append.Rows[0], row, strict: true);
        Assert.Equal(Some.Steps(1).Rows, context.Steps);
        Assert.Equal(Some.Labels(1).Rows, context.Labels);
        Assert.Equal("De lift is stuk.", Assert.Single(context.Texts).Body);
        Assert.Equal(new StoreFolder.PlainIndex().Of(Some.Person(1)), Assert.Single(context.Resolutions).PersonIndex);
    }

    [StoreFact]
    public async Task Rows_of_a_case_take_the_place_of_those_before()
    {
        var given = Some.Given(1);
        await _store.AppendAsync(given);

        await _store.AppendAsync(Some.Noted(given.Case, 1) with
        {
            Rows = [Some.Row(1, given.Texts[0].Ref, 2) with { Status = "closed" }, Some.Steps(1) with { Rows = [] }],
        });

        await using var context = _store.Context(ReadScope.Everything);
        Assert.Equal("closed", Assert.Single(context.Signals).Status);
        Assert.Empty(context.Steps);
        Assert.Single(context.Labels);
    }

    [StoreTheory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(99)]
    public async Task Another_version_than_decided_on_is_stale_and_writes_nothing(long expected)
    {
        await _store.AppendAsync(Some.Given(1));

        var result = await _store.AppendAsync(Some.Noted(Some.Signal(1), expected, key: 7));

        Assert.Equal(new AppendResult.Stale(1), result);
        Assert.Equal(1, _store.Head);
        Assert.Null(await _store.RecallAsync(Some.Answer(7).Key));
    }

    [StoreFact]
    public async Task A_key_that_was_answered_is_not_written_again()
    {
        await _store.AppendAsync(Some.Given(1));

        var again = await _store.AppendAsync(Some.Given(2, key: 1));

        Assert.IsType<AppendResult.Remembered>(again);
        Assert.Equal(0, await _store.HeadAsync(Some.Signal(2)));
        var recalled = await _store.RecallAsync(Some.Answer(1).Key);
        Assert.Equal((Some.Signal(1), 1L, Some.Morning), (recalled!.Case, recalled.Version, recalled.At));
        Assert.Equal(Some.Hash("request"), recalled.Request.ToArray());
    }

    [StoreFact]
    public async Task A_key_is_forgotten_after_thirty_days()
    {
        await _store.AppendAsync(Some.Given(1));
        _time.Move(RememberedAnswer.Kept + TimeSpan.FromMilliseconds(1));

        Assert.Null(await _store.RecallAsync(Some.Answer(1).Key));
        Assert.IsType<AppendResult.Committed>(await _store.AppendAsync(Some.Given(2, key: 1)));
        Assert.Equal(Some.Signal(2), (await _store.RecallAsync(Some.Answer(1).Key))!.Case);
    }

    [StoreFact]
    public async Task Forgotten_answers_are_cleared_away()
    {
        await Task.WhenAll(Enumerable.Range(1, 1200).Select(n => _store.AppendAsync(Some.Given(n)).AsTask()));
        _time.Move(TimeSpan.FromDays(20));
        await _store.AppendAsync(Some.Given(2000));

        // The hourly round comes by itself; this one may find what it left.
        _time.Move(TimeSpan.FromDays(10) + TimeSpan.FromMinutes(1));
        await _store.PruneAsync();

        Assert.Equal(1L, _home.Ask("SELECT COUNT(*) FROM answers"));
    }

    [StoreFact]
    public async Task A_command_with_nothing_to_do_is_remembered_too()
    {
        await _store.AppendAsync(Some.Given(1));

        var result = await _store.AppendAsync(Some.Noted(Some.Signal(1), 1, key: 7) with { Events = [], Texts = [] });

        Assert.Equal(new AppendResult.Committed(1, 1), result);
        Assert.Equal(1, (await _store.RecallAsync(Some.Answer(7).Key))!.Version);
    }

    [StoreFact]
    public async Task A_snapshot_shortens_the_reading()
    {
        await _store.AppendAsync(Some.Given(1));
        await _store.AppendAsync(Some.Noted(Some.Signal(1), 1) with { Snapshot = new SnapshotDraft(2, 1, "state"u8.ToArray()) });
        await _store.AppendAsync(Some.Noted(Some.Signal(1), 2));

        var history = await _store.ReadAsync(Some.Signal(1));
        var whole = await _store.ReadAsync(Some.Signal(1), fromStart: true);

        Assert.Equal((2L, 1), (history.Snapshot!.Version, history.Snapshot.Schema));
        Assert.Equal("state"u8.ToArray(), history.Snapshot.Body.ToArray());
        Assert.Equal([3L], history.Events.Select(e => e.Version));
        Assert.Equal([1L, 2L, 3L], whole.Events.Select(e => e.Version));
        Assert.Null(whole.Snapshot);
    }

    [StoreFact]
    public async Task An_older_snapshot_does_not_replace_a_newer_one()
    {
        await _store.AppendAsync(Some.Given(1));
        await _store.KeepAsync(Some.Signal(1), new SnapshotDraft(5, 1, "five"u8.ToArray()));

        await _store.KeepAsync(Some.Signal(1), new SnapshotDraft(4, 1, "four"u8.ToArray()));

        Assert.Equal(5, (await _store.ReadAsync(Some.Signal(1))).Snapshot!.Version);
    }

    [StoreFact]
    public async Task A_text_that_is_not_what_its_reference_says_fails()
    {
        var append = Some.Given(1);

        var result = await _store.AppendAsync(append with { Texts = [append.Texts[0] with { Body = "Iets anders." }] });

        Assert.Equal(new AppendResult.Failed("malformed"), result);
    }

    [StoreTheory]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    [InlineData(0)]
    public async Task Half_a_character_fails_and_the_character_zero(int odd) =>
        Assert.Equal(new AppendResult.Failed("malformed"), await _store.AppendAsync(Some.Given(1, $"met {(char)odd} erin")));

    [StoreFact]
    public async Task A_zero_in_a_text_fails_alone()
    {
        var results = await Task.WhenAll(
            _store.AppendAsync(Some.Given(1)).AsTask(),
            _store.AppendAsync(Some.Given(2, "een\0twee")).AsTask(),
            _store.AppendAsync(Some.Given(3)).AsTask());

        Assert.Equal(new AppendResult.Failed("malformed"), results[1]);
        Assert.All([results[0], results[2]], result => Assert.IsType<AppendResult.Committed>(result));
        Assert.Equal(2L, _home.Ask("SELECT COUNT(*) FROM texts"));
    }

    [StoreTheory]
    [InlineData("")]
    [InlineData("🏠 \u202e tuh")]
    public async Task Odd_texts_are_kept_as_they_are(string body)
    {
        Assert.IsType<AppendResult.Committed>(await _store.AppendAsync(Some.Given(1, body)));

        Assert.Equal(System.Text.Encoding.UTF8.GetByteCount(body), Convert.ToInt32(_home.Ask("SELECT octet_length(body) FROM texts"), null));
        await using var context = _store.Context(ReadScope.Everything);
        Assert.Equal(body, Assert.Single(context.Texts).Body);
    }

    [StoreFact]
    public async Task Events_are_read_after_a_position_in_commit_order()
    {
        await Task.WhenAll(Enumerable.Range(1, 100).Select(n => _store.AppendAsync(Some.Given(n)).AsTask()));

        var some = await _store.ReadAfterAsync(10, 20);
        var rest = await _store.ReadAfterAsync(30, 500);

        Assert.Equal(Enumerable.Range(11, 20).Select(n => (long)n), some.Select(e => e.Position));
        Assert.Equal(Enumerable.Range(31, 70).Select(n => (long)n), rest.Select(e => e.Position));
    }

    [StoreFact]
    public async Task Whoever_waits_is_told_when_something_happened()
    {
        var waiting = _store.WaitBeyondAsync(0);
        Assert.False(waiting.IsCompleted);

        await _store.AppendAsync(Some.Given(1));

        await waiting.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [StoreFact]
    public async Task A_reopened_store_goes_on_where_it_was()
    {
        await _store.AppendAsync(Some.Given(1));
        await _store.DisposeAsync();

        _store = _home.Open(_time);

        Assert.Equal(1, _store.Head);
        Assert.Null(_store.Suspicion);
        Assert.Equal(new AppendResult.Committed(2, 2), await _store.AppendAsync(Some.Noted(Some.Signal(1), 1)));
    }

    [StoreFact]
    public async Task A_closed_store_says_so()
    {
        await _store.DisposeAsync();

        Assert.Equal(new AppendResult.Unavailable("closed"), await _store.AppendAsync(Some.Given(1)));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => _store.WriteAsync(_ => 1).AsTask());
    }
}
