using System.Globalization;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Tests.Journal;

public sealed class OpeningTests : IDisposable
{
    // How many migrations there are: each is told of once, here.
    private const int Schema = 5;

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_owner_is_refused_and_told_who_the_first_is()
    {
        await using var first = _folder.Open();

        var second = Refused(_folder.TryOpen());

        Assert.Equal(new StoreRefusal("store-held", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)), second);
        Assert.IsType<AppendResult.Committed>(await first.AppendAsync(Some.Given(1)));
    }

    [Fact]
    public async Task A_store_that_was_let_go_has_a_new_owner()
    {
        await using (_folder.Open())
        {
        }

        await using var second = _folder.Open();
        Assert.Equal(0, second.Head);
    }

    [Fact]
    public async Task A_lock_that_a_killed_process_left_behind_holds_nobody_up()
    {
        await File.WriteAllTextAsync(_folder.Database + ".lock", "");
        await File.WriteAllTextAsync(_folder.Database + ".owner", "1 2026-01-01T00:00:00Z");

        await using var store = _folder.Open();

        Assert.Null(store.Trouble);
    }

    [Fact]
    public async Task A_store_with_a_newer_schema_is_refused()
    {
        await Filled();
        _folder.Meddle("PRAGMA user_version = 999");

        Assert.Equal(new StoreRefusal("store-newer", "schema 999"), Refused(_folder.TryOpen()));
    }

    [Fact]
    public async Task A_store_that_a_newer_version_added_to_is_used_on()
    {
        await Filled();
        Further("AddColour");
        await using (var store = _folder.Open())
        {
            Assert.IsType<AppendResult.Committed>(await store.AppendAsync(Some.Given(2)));
        }

        await using var again = _folder.Open();
        Assert.Equal(2, again.Head);
        Assert.Empty(await Verified());
    }

    [Fact]
    public async Task A_store_that_a_newer_version_took_something_from_is_refused()
    {
        await Filled();
        Further("DropColourBreaking");

        Assert.Equal(new StoreRefusal("store-newer", $"schema {Schema + 1}"), Refused(_folder.TryOpen()));
        Assert.Equal([new Difference("store-newer", $"schema {Schema + 1}")], await Verified());
    }

    [Fact]
    public async Task A_store_with_events_that_nobody_knows_yet_is_refused()
    {
        await Filled();
        _folder.Meddle("INSERT INTO words (name) VALUES ('SignalSung')");

        Assert.Equal(new StoreRefusal("store-newer", "event SignalSung"), Refused(_folder.TryOpen()));
        Assert.Equal([new Difference("store-newer", "event SignalSung")], await Verified());
    }

    [Fact]
    public async Task A_store_without_its_keys_is_refused()
    {
        await Filled();

        var refused = Refused(_folder.TryOpen(options: _folder.Options with { KeysPresent = () => false }));

        Assert.Equal(new StoreRefusal("store-keys-missing", _folder.Keys), refused);
        await using var again = _folder.Open();
        Assert.Equal(1, again.Head);
    }

    [Fact]
    public async Task A_new_store_needs_no_keys_yet()
    {
        await using var store = _folder.Open(options: _folder.Options with { KeysPresent = () => false });

        Assert.Equal(0, store.Head);
    }

    [Fact]
    public void A_file_that_is_no_store_is_refused()
    {
        File.WriteAllText(_folder.Database, string.Concat(Enumerable.Repeat("Dit is geen databank. ", 100)));

        Assert.Equal("store-damaged", Refused(_folder.TryOpen()).Code);
    }

    [Fact]
    public void Another_programs_database_is_refused_and_left_alone()
    {
        _folder.Meddle("CREATE TABLE recipes (name TEXT)");

        Assert.Equal(new StoreRefusal("store-damaged", "not a store of this program"), Refused(_folder.TryOpen()));
        Assert.Equal(1L, _folder.Ask("SELECT COUNT(*) FROM sqlite_master"));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_refused()
    {
        File.WriteAllText(Path.Combine(_folder.Root, "file"), "");

        var refused = Refused(_folder.TryOpen(options: _folder.Options with { Database = Path.Combine(_folder.Root, "file", "store.db") }));

        Assert.Equal("store-unwritable", refused.Code);
    }

    [Fact]
    public async Task The_tables_are_those_of_the_model()
    {
        await using var store = _folder.Open();
        await using var model = store.Context(ReadScope.Everything);

        Assert.False(Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.HasPendingModelChanges(model.Database));
        Assert.Equal((long)Schema, _folder.Ask("PRAGMA user_version"));
    }

    [Fact]
    public async Task The_log_is_synced_at_every_commit_and_what_is_deleted_is_overwritten()
    {
        await using var store = _folder.Open();

        Assert.Equal("wal", await store.WriteAsync(unit => unit.Scalar("PRAGMA journal_mode")));
        Assert.Equal(2L, await store.WriteAsync(unit => unit.Scalar("PRAGMA synchronous")));
        Assert.Equal(1L, await store.WriteAsync(unit => unit.Scalar("PRAGMA secure_delete")));
    }

    [Fact]
    public async Task What_reads_cannot_write()
    {
        await using var store = _folder.Open();
        await using var context = store.Context(ReadScope.Everything);

        var refused = await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => context.Events.ExecuteDeleteAsync());

        Assert.Equal(8, refused.SqliteErrorCode);
    }

    // As a newer version would.
    private void Further(string migration) => _folder.Meddle($"""
        ALTER TABLE events ADD COLUMN colour TEXT NOT NULL DEFAULT 'red';
        INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_{migration}', '10.0.0');
        PRAGMA user_version = {1 + Convert.ToInt64(_folder.Ask("PRAGMA user_version"), CultureInfo.InvariantCulture)}
        """);

    private async Task Filled()
    {
        await using var store = _folder.Open();
        await store.AppendAsync(Some.Given(1));
    }

    private async Task<IEnumerable<Difference>> Verified() =>
        await SqliteVerification.RunAsync(_folder.Database, _folder.Keys, null);

    private static StoreRefusal Refused(StoreOpening<SqliteStore> opening) =>
        Assert.IsType<StoreOpening<SqliteStore>.Refused>(opening).Refusal;
}
