using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Tests.Journal;

public abstract class VerificationTests : IDisposable
{
    private const int Signals = 1100;

    private readonly IStoreHome _home;

    private protected VerificationTests(IStoreHome home) => _home = home;

    public void Dispose()
    {
        _home.Dispose();
        GC.SuppressFinalize(this);
    }

    [StoreFact]
    public async Task A_good_store_has_no_differences()
    {
        await FilledAsync();

        Assert.Empty(await Verified());
    }

    [StoreFact]
    public async Task A_store_that_is_being_written_has_no_differences()
    {
        await using var store = _home.Open(options: _home.Options with { HeadLag = TimeSpan.Zero });
        var writing = Task.WhenAll(Enumerable.Range(1, Signals).Select(n => store.AppendAsync(Some.Given(n)).AsTask()));

        do
        {
            Assert.Empty(await Verified());
        }
        while (!writing.IsCompleted);
    }

    [StoreTheory]
    [InlineData("UPDATE events SET body = {0} WHERE position = 70")]
    [InlineData("UPDATE events SET at = at + 1 WHERE position = 70")]
    [InlineData("UPDATE events SET by = NULL WHERE position = 70")]
    [InlineData("UPDATE events SET capacity = 'gent/giver' WHERE position = 70")]
    public async Task A_changed_event_is_found(string meddling)
    {
        await FilledAsync();
        var batch = _home.Ask("SELECT number FROM batches WHERE 70 BETWEEN first_position AND last_position");

        Assert.Equal(1, _home.Meddle(string.Format(System.Globalization.CultureInfo.InvariantCulture, meddling, _home.ChangedBody)));

        Assert.Equal([new Difference("batch-changed", $"{batch}")], await Verified());
    }

    [StoreFact]
    public async Task A_changed_hash_breaks_the_chain()
    {
        await FilledAsync();
        _home.Meddle("UPDATE batches SET hash = previous WHERE number = 1");

        Assert.Contains(new Difference("batch-changed", "1"), await Verified());
        Assert.Contains(new Difference("chain-broken", "2"), await Verified());
    }

    [StoreFact]
    public async Task A_lost_tail_is_found_and_stays_found()
    {
        await FilledAsync();
        var last = (long)_home.Ask("SELECT MAX(number) FROM batches")!;
        _home.Meddle("""
            DELETE FROM answers; DELETE FROM events WHERE position >= (SELECT MAX(first_position) FROM batches);
            DELETE FROM batches WHERE number = (SELECT MAX(number) FROM batches)
            """);

        Assert.Contains(new Difference("tail-lost", $"{last}"), await Verified());

        await using (var store = _home.Open())
        {
            Assert.StartsWith($"batch {last}", store.Suspicion, StringComparison.Ordinal);
            await store.AppendAsync(Some.Given(5000));
        }

        Assert.NotEmpty(await Verified());
    }

    [StoreFact]
    public async Task A_lost_case_is_found()
    {
        await FilledAsync();
        _home.Meddle($"DELETE FROM events WHERE case_id = '{Some.Signal(70)}'");

        var codes = (await Verified()).Select(d => d.Code).ToHashSet();

        Assert.Superset(new HashSet<string> { "position-missing", "batch-changed", "answer-dangling" }, codes);
    }

    [StoreFact]
    public async Task A_lost_version_in_the_middle_is_found()
    {
        await FilledAsync();
        await using (var store = _home.Open())
        {
            await store.AppendAsync(Some.Noted(Some.Signal(70), 1));
            await store.AppendAsync(Some.Noted(Some.Signal(70), 2));
        }

        _home.Meddle($"DELETE FROM events WHERE case_id = '{Some.Signal(70)}' AND version = 2");

        Assert.Contains(new Difference("version-missing", Some.Signal(70).ToString()), await Verified());
    }

    [StoreTheory]
    [InlineData("UPDATE texts SET body = 'Iets anders.' WHERE case_id = '{0}'")]
    [InlineData("UPDATE texts SET salt = NULL WHERE case_id = '{0}'")]
    [InlineData("UPDATE texts SET state = 'erased' WHERE case_id = '{0}'")]
    public async Task A_changed_text_is_found(string meddling)
    {
        await FilledAsync();
        var reference = _home.Ask($"SELECT ref FROM texts WHERE case_id = '{Some.Signal(70)}'");

        _home.Meddle(string.Format(System.Globalization.CultureInfo.InvariantCulture, meddling, Some.Signal(70)));

        Assert.Equal([new Difference("text-changed", $"{reference}")], await Verified());
    }

    [StoreFact]
    public async Task A_lost_text_is_found()
    {
        await FilledAsync();
        var reference = _home.Ask($"SELECT ref FROM texts WHERE case_id = '{Some.Signal(70)}'");

        _home.Meddle($"DELETE FROM texts WHERE case_id = '{Some.Signal(70)}'");

        Assert.Equal([new Difference("text-missing", $"{reference}")], await Verified());
    }

    [StoreFact]
    public async Task Texts_that_were_masked_or_erased_are_in_order()
    {
        await FilledAsync();
        _home.Meddle($"UPDATE texts SET body = NULL, salt = NULL, state = 'erased' WHERE case_id = '{Some.Signal(70)}'");
        _home.Meddle($"UPDATE texts SET body = '███', salt = NULL, state = 'masked' WHERE case_id = '{Some.Signal(71)}'");

        Assert.Empty(await Verified());
    }

    [StoreTheory]
    [InlineData("UPDATE signals SET status = 'closed' WHERE case_id = '{0}'")]
    [InlineData("UPDATE signals SET giver_index = NULL WHERE case_id = '{0}'")]
    [InlineData("UPDATE signals SET changed_at = changed_at + 1 WHERE case_id = '{0}'")]
    [InlineData("DELETE FROM signals WHERE case_id = '{0}'")]
    [InlineData("DELETE FROM steps WHERE case_id = '{0}'")]
    [InlineData("INSERT INTO labels (case_id, municipality, kind, axis, label, at) VALUES ('{0}', 'kortrijk', 'signal', 'theme', 'energie', 1)")]
    public async Task A_changed_row_is_found(string meddling)
    {
        await FilledAsync();

        Assert.Equal(1, _home.Meddle(string.Format(System.Globalization.CultureInfo.InvariantCulture, meddling, Some.Signal(70))));

        Assert.Equal([new Difference("row-differs", Some.Signal(70).ToString())], await Verified());
    }

    [StoreTheory]
    [InlineData(0)]
    [InlineData(Signals + 1)]
    public async Task A_row_of_no_case_is_found(int number)
    {
        await FilledAsync();
        _home.Meddle($"INSERT INTO owners (owner, kind, case_id, name_ref, status) VALUES ('x', 'organisation', '{Some.Signal(number)}', 'ref', 'active')");

        Assert.Equal([new Difference("row-differs", Some.Signal(number).ToString())], await Verified());
    }

    private protected async Task FilledAsync()
    {
        await using var store = _home.Open();
        foreach (var some in Enumerable.Range(1, Signals).Chunk(60))
        {
            await Task.WhenAll(some.Select(n => store.AppendAsync(Some.Given(n)).AsTask()));
        }
    }

    private protected async Task<IEnumerable<Difference>> Verified() => await _home.VerifyAsync(new Projector());

    /// <summary>Makes the rows that <see cref="Some.Given"/> makes.</summary>
    private sealed class Projector : IReadModelProjector
    {
        public ImmutableArray<Row> Project(CaseId id, ImmutableArray<RecordedEvent> history)
        {
            var given = (SignalGiven)history[0].Event;
            var giver = given.Giver ?? throw new InvalidOperationException();
            var number = int.Parse(giver.Value[10..], System.Globalization.CultureInfo.InvariantCulture);
            return
            [
                Some.Row(number, given.Text, 1) with { At = history[0].At, ChangedAt = history[0].At },
                Some.Steps(number),
                Some.Labels(number),
            ];
        }
    }
}
