using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.PersonalData;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Backup;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Tests.Journal;
using LokaalSignaal.Silo.Tests.Journal.Postgres;
using Npgsql;

namespace LokaalSignaal.Silo.Tests.Postgres;

/// <summary>A backup is the same file whatever the store is on, and is put back on either.</summary>
[Collection(PostgresServer.Collection)]
public sealed class PostgresBackupTests : IAsyncLifetime
{
    private readonly PostgresServer _server;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("backups-");
    private readonly RunningSilo _silo;
    private OwnerId _kortrijk;
    private Actor _nurse;
    private Actor _processor;

    public PostgresBackupTests(PostgresServer server)
    {
        _server = server;
        _silo = new RunningSilo(server: NewDatabase());
    }

    private string File1 => Path.Combine(_folder.FullName, "backup-1");

    public async Task InitializeAsync()
    {
        _kortrijk = await _silo.FoundAsync("kortrijk");
        _nurse = await _silo.RegisterAsync(_kortrijk, Role.Giver);
        _processor = await _silo.RegisterAsync(_kortrijk, Role.Processor);
    }

    public async Task DisposeAsync()
    {
        await _silo.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [StoreFact]
    public async Task Made_while_others_write_it_is_put_back_elsewhere_the_same_ten_times_of_ten()
    {
        using var enough = new CancellationTokenSource();
        var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(writer => WriteAsync(writer, enough.Token)));
        for (var round = 0; round < 10; round++)
        {
            var file = Path.Combine(_folder.FullName, $"round-{round}");
            var manifest = Done(await _silo.Get<Backups>().BackupAsync(file)).Manifest;
            var place = Elsewhere($"{round}", onServer: round % 2 == 0);
            Done(await RestoreAsync(file, place));
            await using var again = Opened(place);
            Assert.Equal(manifest.Position, again.Store.Head);
            Assert.Empty(await again.Store.VerifyAsync(_silo.Get<IReadModelProjector>()));
            await using var context = again.Store.Context(ReadScope.Everything);
            var newest = context.Batches.OrderByDescending(batch => batch.Number).First();
            Assert.Equal(manifest.Hash, Convert.ToHexStringLower(newest.Hash));
        }

        await enough.CancelAsync();
        await writing;
    }

    [StoreFact]
    public async Task What_was_on_a_server_lives_on_in_a_file_and_the_other_way_round()
    {
        var signal = await _silo.GiveAsync(_kortrijk, _nurse, "De lift is stuk.");
        await _silo.RestAsync();
        var fiche = await _silo.BundleAsync(_kortrijk, _processor, signal);
        await _silo.RestAsync();
        _ = await _silo.Get<Backups>().BackupAsync(File1);
        var (file, server) = (Elsewhere("file", onServer: false), Elsewhere("server", onServer: true));

        Done(await RestoreAsync(File1, file));
        var second = Path.Combine(_folder.FullName, "backup-2");
        await InAsync(file, silo => silo.Get<Backups>().BackupAsync(second).AsTask());
        Done(await RestoreAsync(second, server));

        Assert.Equal(0L, Ask(server, "SELECT count(*) FROM search_docs"));
        await InAsync(server, async silo =>
        {
            await silo.RestAsync();
            Assert.Equal([signal], (await silo.Get<ISignalQueries>().ListAsync(new SignalFilter { Words = "lift" }, new Paging(10), _processor)).Items.Select(item => item.Id));
            Assert.Equal("De lift is stuk.", (await silo.Get<ISignalQueries>().FindAsync(signal, _nurse))!.Text);
            await silo.DoAsync(fiche, new AddNote("Dit gaat gewoon verder."), _processor);
            return true;
        });
    }

    [StoreFact]
    public async Task What_was_erased_since_is_erased_again_before_it_serves()
    {
        var signal = await _silo.GiveAsync(_kortrijk, _nurse, "Mevrouw Zilverberkje wacht.");
        await _silo.RestAsync();
        _ = await _silo.Get<Backups>().BackupAsync(File1);
        var text = (await _silo.Get<ISignalQueries>().FindAsync(signal, _processor))!.TextId;
        await _silo.Get<IErasing>().MaskTextAsync(text, [], _processor, _silo.NextKey());
        var place = Elsewhere("again", onServer: true);

        Assert.NotEmpty(Done(await RestoreAsync(File1, place)).ErasedAgain);

        Assert.Equal(0L, Ask(place, "SELECT count(*) FROM texts WHERE body LIKE '%Zilverberk%'"));
    }

    [StoreFact]
    public async Task Where_something_is_nothing_is_put_back()
    {
        _ = await _silo.Get<Backups>().BackupAsync(File1);
        var place = Elsewhere("twice", onServer: true);
        Done(await RestoreAsync(File1, place));

        var other = place with { Data = Path.Combine(_folder.FullName, "other", "data") };
        Assert.Equal("restore-database-not-empty", Refused(await RestoreAsync(File1, other)));
        Assert.Equal("restore-not-empty", Refused(await RestoreAsync(File1, place with { Server = NewDatabase() })));
    }

    [StoreFact]
    public async Task What_breaks_off_leaves_nothing_and_is_done_again()
    {
        await _silo.GiveAsync(_kortrijk, _nurse, "De lift is stuk.");
        _ = await _silo.Get<Backups>().BackupAsync(File1);
        var place = Elsewhere("broken", onServer: true);
        // Somebody in the way of the last table that is written.
        Assert.Equal("store-unwritable", await DisturbedAsync(place));

        Done(await RestoreAsync(File1, place));

        await using var again = Opened(place);
        Assert.Empty(await again.Store.VerifyAsync(_silo.Get<IReadModelProjector>()));
    }

    [StoreFact]
    public void A_folder_beside_the_store_is_one_process_s()
    {
        var refused = Assert.IsType<StoreOpening<OpenedStore>.Refused>(OpenedStore.Open(_silo.Place, TimeProvider.System));

        Assert.Equal("store-held", refused.Refusal.Code);
    }

    private async Task<string> DisturbedAsync(StorePlace place)
    {
        var first = Opened(place with { Data = Path.Combine(_folder.FullName, "first", "data") });
        await first.DisposeAsync();
        Ask(place, "TRUNCATE batches, events, people, resolutions, words");
        Ask(place, "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no''; END'");
        Ask(place, "CREATE TRIGGER refuse BEFORE INSERT ON owners EXECUTE FUNCTION refuse()");
        var code = Refused(await RestoreAsync(File1, place));
        Ask(place, "DROP TRIGGER refuse ON owners");
        return code;
    }

    private async Task WriteAsync(int writer, CancellationToken enough)
    {
        for (var number = 0; !enough.IsCancellationRequested; number++)
        {
            await _silo.GiveAsync(_kortrijk, _nurse, $"De lift van blok {writer} is voor de {number}e keer stuk.");
        }
    }

    private StorePlace Elsewhere(string name, bool onServer) =>
        StorePlace.In(Path.Combine(_folder.FullName, name, "data"), Path.Combine(_folder.FullName, "keys")) with
        {
            Server = onServer ? NewDatabase() : null,
        };

    // A superuser would pass what stops others.
    private string NewDatabase() => _server.NewDatabase($"role_{Guid.NewGuid():N}");

    private async Task<BackupResult> RestoreAsync(string file, StorePlace place)
    {
        CopyKeys();
        return await new Restore(
            place.Server is { } server
                ? new StoreOptions { Database = server, Data = place.Data, Keys = place.Keys }
                : new StoreOptions { Database = place.Database, Keys = place.Keys },
            TimeProvider.System).RunAsync(file);
    }

    // They are copied apart, and only their newest copy counts.
    private void CopyKeys()
    {
        var keys = Directory.CreateDirectory(Path.Combine(_folder.FullName, "keys"));
        foreach (var file in Directory.GetFiles(_silo.Place.Keys).Where(file => !IsDraft(file)))
        {
            File.Copy(file, Path.Combine(keys.FullName, Path.GetFileName(file)), overwrite: true);
        }
    }

    // What is being written takes its name when it is whole.
    private static bool IsDraft(string file) => Path.GetExtension(file) == ".new";

    private static OpenedStore Opened(StorePlace place) =>
        Assert.IsType<StoreOpening<OpenedStore>.Opened>(OpenedStore.Open(place, TimeProvider.System)).Store;

    private static BackupResult.Done Done(BackupResult result) =>
        result as BackupResult.Done ?? throw new InvalidOperationException($"Not done: {result}.");

    private static string Refused(BackupResult result) => Assert.IsType<BackupResult.Refused>(result).Refusal.Code;

    private static async Task InAsync<T>(StorePlace place, Func<RunningSilo, Task<T>> work)
    {
        await using var silo = RunningSilo.At(place);
        await work(silo);
        await silo.RestAsync();
    }

    private object? Ask(StorePlace place, string sql) => _server.Ask(new NpgsqlConnectionStringBuilder(place.Server).Database!, sql);
}
