using LokaalSignaal.Cases;
using LokaalSignaal.Silo.Backup;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Tests.Journal;
using LokaalSignaal.Silo.Tests.People;
using LokaalSignaal.Silo.Tests.Texts;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Silo.Tests.Backup;

public sealed class BackupTests : IAsyncLifetime
{
    private readonly StoreFolder _folder = new();
    private readonly StoreFolder _elsewhere = new();
    private House _house = null!;

    private string File1 => Path.Combine(_elsewhere.Root, "backup-1");

    private StoreOptions Restored => new() { Database = Path.Combine(_elsewhere.Root, "data", "store.db"), Keys = _folder.Keys };

    public async Task InitializeAsync()
    {
        _house = House.Open(_folder);
        Assert.Null(await _house.CheckKeysAsync());
    }

    public async Task DisposeAsync()
    {
        await _house.DisposeAsync();
        _folder.Dispose();
        _elsewhere.Dispose();
    }

    [Fact]
    public async Task A_backup_put_back_elsewhere_is_the_same_store()
    {
        var (text, person) = (await GiveAsync(1, "De lift is stuk."), await _house.RegisterAsync(1, "Annelies", "annelies@voorbeeld.be"));
        var manifest = await BackupAsync();
        Assert.Equal((2, 0), (manifest.Position, manifest.Erasures));

        await RestoredAsync();

        await using var again = await OpenRestoredAsync();
        Assert.Equal(2, again.Store.Head);
        Assert.Equal("De lift is stuk.", (await new TextStore(again.Store).ReadAsync([text], ReadScope.Everything))[text]);
        Assert.Equal("Annelies", (await again.Vault.ProfileAsync(person))?.Name);
        Assert.Empty(await again.Store.VerifyAsync(null));
    }

    [Fact]
    public async Task A_backup_is_made_while_others_write()
    {
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 400; i++)
            {
                await GiveAsync(i, "De lift is stuk.");
            }
        });

        var manifest = await BackupAsync();
        await writing;
        await RestoredAsync();

        await using var again = await OpenRestoredAsync();
        Assert.Equal(manifest.Position, again.Store.Head);
        Assert.Empty(await again.Store.VerifyAsync(null));
    }

    [Fact]
    public async Task A_fresh_backup_holds_nothing_of_what_was_erased_and_no_keys()
    {
        var (erased, masked) = (await GiveAsync(1, "De kwibuszwaan lekt."), await GiveAsync(2, "Vraag dompelmuis."));
        var person = await _house.RegisterAsync(1, "Annelies Verzwijvel", "annelies@voorbeeld.be");
        await _house.Erasure.EraseAsync(erased);
        await _house.Erasure.MaskAsync(masked, [new TextRange(6, 10)]);
        await _house.Erasure.ErasePersonAsync(person);

        _ = await BackupAsync();

        Assert.Empty(Traces.In([File1], "kwibuszwaan", "dompelmuis", "Annelies", "annelies"));
        var master = await File.ReadAllBytesAsync(Path.Combine(_folder.Keys, "master"));
        Assert.Equal(-1, (await File.ReadAllBytesAsync(File1)).AsSpan().IndexOf(master));
        Assert.Equal([File1], Directory.EnumerateFileSystemEntries(_elsewhere.Root));
    }

    [Fact]
    public async Task An_older_backup_does_not_bring_back_what_was_erased_since()
    {
        var (erased, masked) = (await GiveAsync(1, "De kwibuszwaan lekt."), await GiveAsync(2, "Vraag dompelmuis."));
        var person = await _house.RegisterAsync(1, "Annelies Verzwijvel", "annelies@voorbeeld.be");
        var stays = await GiveAsync(3, "De knoertvink blijft.");
        _ = await BackupAsync();
        await _house.Erasure.EraseAsync(erased);
        await _house.Erasure.MaskAsync(masked, [new TextRange(6, 10)]);
        await _house.Erasure.ErasePersonAsync(person);
        await GiveAsync(4, "Van na de kopie.");

        var done = await RestoredAsync();

        Assert.Equal([1L, 2, 3], done.ErasedAgain.Select(entry => entry.Number));
        Assert.Empty(Traces.In(Traces.FilesOf(Path.Combine(_elsewhere.Root, "data")), "kwibuszwaan", "dompelmuis"));
        await using var again = await OpenRestoredAsync();
        Assert.Equal("De knoertvink blijft.", (await new TextStore(again.Store).ReadAsync([stays], ReadScope.Everything))[stays]);
        Assert.Null(await again.Vault.ProfileAsync(person));
        Assert.Null(await again.Accounts.FindByEmailAsync("annelies@voorbeeld.be"));
        Assert.Empty(await again.Erasure.FinishAsync());
        Assert.Empty(await again.Store.VerifyAsync(null));
    }

    [Fact]
    public async Task A_backup_does_not_overwrite_anything()
    {
        await File.WriteAllTextAsync(File1, "iets anders");

        Assert.Equal("backup-exists", await RefusedBackupAsync(File1));
        Assert.Equal("iets anders", await File.ReadAllTextAsync(File1));
        Assert.Equal("backup-unwritable", await RefusedBackupAsync(Path.Combine(_elsewhere.Root, "no", "such", "folder")));
    }

    [Fact]
    public async Task Restoring_wants_an_empty_folder()
    {
        _ = await BackupAsync();
        Directory.CreateDirectory(Path.Combine(_elsewhere.Root, "data"));
        await File.WriteAllTextAsync(Path.Combine(_elsewhere.Root, "data", "notes.txt"), "van iemand");

        Assert.Equal("restore-not-empty", await RefusedRestoreAsync());

        File.Delete(Path.Combine(_elsewhere.Root, "data", "notes.txt"));
        await RestoredAsync();
        Assert.Equal("restore-not-empty", await RefusedRestoreAsync());
    }

    [Fact]
    public async Task What_is_no_backup_is_refused()
    {
        Assert.Equal("backup-missing", await RefusedRestoreAsync());
        await File.WriteAllTextAsync(File1, "geen kopie");
        Assert.Equal("backup-unreadable", await RefusedRestoreAsync());
        File.Delete(File1);
        await _house.Store.CopyAsync(File1);
        Assert.Equal("backup-unreadable", await RefusedRestoreAsync());
    }

    [Fact]
    public async Task A_backup_that_was_cut_or_changed_is_refused()
    {
        await GiveAsync(1, "De lift is stuk.");
        _ = await BackupAsync();
        Change("DELETE FROM batches");

        Assert.Equal("backup-damaged", await RefusedRestoreAsync());

        Change("""UPDATE backup_manifest SET body = replace(body, '"format":1', '"format":2')""");
        Assert.Equal("backup-newer", await RefusedRestoreAsync());
        await using (var file = new FileStream(File1, FileMode.Open))
        {
            file.SetLength(file.Length / 2);
        }

        Assert.StartsWith("backup-", await RefusedRestoreAsync(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_elsewhere.Root, "data")));
    }

    [Fact]
    public async Task Restoring_wants_the_newest_keys_of_that_store()
    {
        var text = await GiveAsync(1, "De lift is stuk.");
        await _house.Erasure.EraseAsync(text);
        _ = await BackupAsync();
        var (missing, other, older) = (KeysFolder("missing"), KeysFolder("other"), KeysFolder("older"));
        Silo.Keys.KeyFolder.Open(other, storeExists: false);
        Directory.CreateDirectory(older);
        File.Copy(Path.Combine(_folder.Keys, "master"), Path.Combine(older, "master"));

        Assert.Equal("store-keys-missing", await RefusedRestoreAsync(missing));
        Assert.Equal("store-keys-wrong", await RefusedRestoreAsync(other));
        Assert.Equal("store-keys-older", await RefusedRestoreAsync(older));
    }

    [Fact]
    public async Task A_store_that_saw_erasures_is_not_opened_with_an_older_ledger()
    {
        await _house.Erasure.EraseAsync(await GiveAsync(1, "De lift is stuk."));
        Assert.Null(await _house.CheckKeysAsync());
        await _house.DisposeAsync();
        File.Delete(Path.Combine(_folder.Keys, "ledger"));

        _house = House.Open(_folder);

        Assert.Equal("store-keys-older", (await _house.CheckKeysAsync())?.Code);
    }

    private string KeysFolder(string name) => Path.Combine(_folder.Root, name);

    private void Change(string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={File1};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    private async Task<TextRef> GiveAsync(int number, string body)
    {
        var append = Some.Given(number, body);
        Assert.IsType<AppendResult.Committed>(await _house.Store.AppendAsync(append));
        return append.Texts[0].Ref;
    }

    private async Task<Manifest> BackupAsync() =>
        Assert.IsType<BackupResult.Done>(await Backups.BackupAsync(File1)).Manifest;

    private async Task<string> RefusedBackupAsync(string file) =>
        Assert.IsType<BackupResult.Refused>(await Backups.BackupAsync(file)).Refusal.Code;

    // The keys belong to one process at a time, as the store does.
    private async Task<BackupResult.Done> RestoredAsync()
    {
        await _house.DisposeAsync();
        return Assert.IsType<BackupResult.Done>(await new Restore(Restored, TimeProvider.System).RunAsync(File1));
    }

    private async Task<string> RefusedRestoreAsync(string? keys = null)
    {
        await _house.DisposeAsync();
        var options = keys is null ? Restored : Restored with { Keys = keys };
        return Assert.IsType<BackupResult.Refused>(await new Restore(options, TimeProvider.System).RunAsync(File1)).Refusal.Code;
    }

    private async Task<House> OpenRestoredAsync()
    {
        var again = House.Open(Restored);
        Assert.Null(await again.CheckKeysAsync());
        return again;
    }

    private Backups Backups => new(_house.Store, _house.Keys, TimeProvider.System);
}
