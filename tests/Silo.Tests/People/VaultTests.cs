using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Tests.Journal;

namespace LokaalSignaal.Silo.Tests.People;

public sealed class VaultTests : IAsyncLifetime
{
    private readonly StoreFolder _folder = new();
    private House _house = null!;

    public Task InitializeAsync()
    {
        _house = House.Open(_folder);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _house.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_person_is_found_again_also_after_a_restart()
    {
        var person = await _house.RegisterAsync(1, "Annelies Verzwijvel", "annelies@voorbeeld.be");
        Assert.Equal("Annelies Verzwijvel", (await _house.Vault.ProfileAsync(person))?.Name);

        await RestartAsync();

        Assert.Equal(new PersonProfile("Annelies Verzwijvel", "annelies@voorbeeld.be"), await _house.Vault.ProfileAsync(person));
        Assert.Null(await _house.Vault.ProfileAsync(Some.Person(2)));
    }

    [Fact]
    public async Task A_changed_profile_is_read_once_the_old_one_is_dropped()
    {
        var person = await _house.RegisterAsync(1, "Annelies Verzwijvel", "annelies@voorbeeld.be");
        _ = await _house.Vault.ProfileAsync(person);
        var row = await _house.Vault.PrepareChangeAsync(person, new PersonProfile("Annelies Maes", "maes@voorbeeld.be", "verpleegkundige"));

        await _house.Store.WriteAsync(unit => Saved(unit, row!));
        _house.Vault.Drop(person);

        Assert.Equal(new PersonProfile("Annelies Maes", "maes@voorbeeld.be", "verpleegkundige"), await _house.Vault.ProfileAsync(person));
        Assert.Equal(person, await _house.Accounts.FindByEmailAsync("MAES@voorbeeld.be "));
        Assert.Null(await _house.Accounts.FindByEmailAsync("annelies@voorbeeld.be"));
    }

    [Fact]
    public async Task Two_people_cannot_have_one_address()
    {
        _ = await _house.RegisterAsync(1, "Annelies Verzwijvel", "annelies@voorbeeld.be");
        var result = await _house.Store.AppendAsync(new Append
        {
            Case = Some.Person(2).Case,
            ExpectedVersion = 0,
            At = Some.Morning,
            Capacity = Capacity.System,
            Events = [new PersonRegistered()],
            Rows = [_house.Vault.Prepare(Some.Person(2), new PersonProfile("Iemand Anders", "Annelies@Voorbeeld.be"))],
        });

        Assert.Equal(new AppendResult.Failed("constraint"), result);
        Assert.Null(await _house.Vault.ProfileAsync(Some.Person(2)));
    }

    [Fact]
    public async Task A_person_has_another_pseudonym_in_each_case_and_always_the_same_in_one()
    {
        var (one, two) = (await _house.RegisterAsync(1, "Een", "een@voorbeeld.be"), await _house.RegisterAsync(2, "Twee", "twee@voorbeeld.be"));
        var here = await _house.Pseudonyms.ForAsync(one, Some.Signal(1));

        Assert.NotNull(here);
        Assert.NotEqual(here, await _house.Pseudonyms.ForAsync(one, Some.Signal(2)));
        Assert.NotEqual(here, await _house.Pseudonyms.ForAsync(two, Some.Signal(1)));
        await RestartAsync();
        Assert.Equal(here, await _house.Pseudonyms.ForAsync(one, Some.Signal(1)));
    }

    [Fact]
    public async Task The_program_itself_and_strangers_have_no_pseudonym()
    {
        Assert.Null(await _house.CheckKeysAsync());

        Assert.Null(await _house.Pseudonyms.ForAsync(PersonId.System, Some.Signal(1)));
        Assert.Null(await _house.Pseudonyms.ForAsync(PersonId.Nobody, Some.Signal(1)));
        Assert.Null(await _house.Pseudonyms.ForAsync(Some.Person(5), Some.Signal(1)));
    }

    [Fact]
    public async Task Pseudonyms_resolve_to_people()
    {
        var person = await _house.RegisterAsync(1, "Annelies Verzwijvel", "annelies@voorbeeld.be");
        await _house.Store.AppendAsync(Some.Given(1));

        var known = await _house.Vault.ResolveAsync([Some.Pseudonym(1), Some.Pseudonym(2), Some.Pseudonym(1)]);

        Assert.Equal(person, Assert.Single(known).Value.Person);
        Assert.Equal("Annelies Verzwijvel", known[Some.Pseudonym(1)].Profile.Name);
    }

    [Fact]
    public async Task Many_people_are_read_at_once_from_memory_and_store()
    {
        foreach (var number in Enumerable.Range(1, 20))
        {
            _ = await _house.RegisterAsync(number, $"Persoon {number}", $"p{number}@voorbeeld.be");
        }

        await RestartAsync();
        _ = await _house.Vault.ProfileAsync(Some.Person(3));
        var indexes = Enumerable.Range(1, 21).Select(number => _house.Vault.Index.Of(Some.Person(number)));

        var known = await _house.Vault.FindAllAsync(indexes);

        Assert.Equal(
            Enumerable.Range(1, 20).Select(number => $"Persoon {number}").Order(),
            known.Select(person => person.Profile.Name).Order());
    }

    [Fact]
    public async Task Other_keys_do_not_fit_a_store()
    {
        Assert.Null(await _house.CheckKeysAsync());
        Assert.Null(await _house.CheckKeysAsync());
        await _house.DisposeAsync();
        Directory.Delete(_folder.Keys, recursive: true);
        Silo.Keys.KeyFolder.Open(_folder.Keys, storeExists: false);

        _house = House.Open(_folder);

        Assert.Equal("store-keys-wrong", (await _house.CheckKeysAsync())?.Code);
    }

    [Fact]
    public async Task A_row_moved_to_another_person_does_not_open()
    {
        var (one, two) = (await _house.RegisterAsync(1, "Een", "een@voorbeeld.be"), await _house.RegisterAsync(2, "Twee", "twee@voorbeeld.be"));
        await _house.DisposeAsync();
        _folder.Meddle("""
            UPDATE people SET wrapped_key = (SELECT wrapped_key FROM people ORDER BY rowid LIMIT 1),
                cipher = (SELECT cipher FROM people ORDER BY rowid LIMIT 1)
            """);

        _house = House.Open(_folder);

        Assert.Equal("Een", (await _house.Vault.ProfileAsync(one))?.Name);
        await Assert.ThrowsAsync<System.Security.Cryptography.CryptographicException>(
            async () => await _house.Vault.ProfileAsync(two));
    }

    private async Task RestartAsync()
    {
        await _house.DisposeAsync();
        _house = House.Open(_folder);
    }

    private static bool Saved(IWriteUnit unit, Row row)
    {
        unit.Save(row);
        return true;
    }
}
