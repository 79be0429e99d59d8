using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Sqlite;
using LokaalSignaal.Silo.Keys;
using LokaalSignaal.Silo.People;
using LokaalSignaal.Silo.Tests.Journal;
using LokaalSignaal.Silo.Texts;

namespace LokaalSignaal.Silo.Tests.People;

/// <summary>An open store with its keys, people, accounts and erasing, as a host would open them.</summary>
internal sealed class House : IAsyncDisposable
{
    private House(KeyFolder keys, TimeProvider time, SqliteStore store, ITextCopies[] copies)
    {
        (Keys, Store) = (keys, store);
        Vault = new Vault(keys, store);
        Pseudonyms = new Pseudonyms(Vault);
        Accounts = new Accounts(store, store, Vault, new Addresses(keys), Passwords, time);
        Erasure = new Erasure(store, keys.Ledger, Vault, copies, time);
    }

    public KeyFolder Keys { get; }

    public SqliteStore Store { get; }

    public Vault Vault { get; }

    public Pseudonyms Pseudonyms { get; }

    public Passwords Passwords { get; } = new(rounds: 1);

    public Accounts Accounts { get; }

    public Erasure Erasure { get; }

    /// <summary>Opens all of it; finishes no erasure and checks no keys.</summary>
    public static House Open(StoreFolder folder, TimeProvider? time = null, params ITextCopies[] copies) =>
        Open(folder.Options, time, copies);

    public static House Open(StoreOptions options, TimeProvider? time = null, params ITextCopies[] copies)
    {
        var clock = time ?? TimeProvider.System;
        var opened = KeyFolder.Open(options.Keys, File.Exists(options.Database));
        var keys = Assert.IsType<StoreOpening<KeyFolder>.Opened>(opened).Store;
        var store = SqliteStore.Open(options, new PersonIndex(keys), clock);
        return new House(keys, clock, Assert.IsType<StoreOpening<SqliteStore>.Opened>(store).Store, copies);
    }

    public ValueTask<StoreRefusal?> CheckKeysAsync() => KeyCheck.RunAsync(Store, Store, Keys, Vault);

    public async Task<PersonId> RegisterAsync(int number, string name, string email)
    {
        var person = Some.Person(number);
        var row = Vault.Prepare(person, new PersonProfile(name, email));
        var result = await Store.AppendAsync(new Append
        {
            Case = person.Case,
            ExpectedVersion = 0,
            At = Some.Morning,
            Capacity = Capacity.System,
            Events = [new PersonRegistered()],
            Rows = [row],
        });
        Assert.IsType<AppendResult.Committed>(result);
        return person;
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Erasure.Dispose();
        Accounts.Dispose();
        Passwords.Dispose();
        Vault.Dispose();
        Keys.Dispose();
    }
}
