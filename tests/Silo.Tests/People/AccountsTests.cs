using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Silo.People;
using LokaalSignaal.Silo.Tests.Journal;

namespace LokaalSignaal.Silo.Tests.People;

public sealed class AccountsTests : IAsyncLifetime
{
    private const string Email = "annelies@voorbeeld.be";
    private const string Password = "vier paarden in de wei";

    private readonly StoreFolder _folder = new();
    private readonly ManualTime _time = new(Some.Morning);
    private House _house = null!;
    private PersonId _person;

    private Accounts Accounts => _house.Accounts;

    public async Task InitializeAsync()
    {
        _house = House.Open(_folder, _time);
        _person = await _house.RegisterAsync(1, "Annelies Verzwijvel", Email);
    }

    public async Task DisposeAsync()
    {
        await _house.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Nobody_signs_in_before_a_password_is_chosen()
    {
        Assert.False(await Accounts.CanSignInAsync(_person));
        Assert.IsType<SignInResult.Wrong>(await Accounts.SignInAsync(Email, ""));
        Assert.IsType<SignInResult.Wrong>(await Accounts.SignInAsync("", ""));
    }

    [Fact]
    public async Task A_link_works_once_and_then_the_password_does()
    {
        var token = await Accounts.IssueLinkAsync(_person);
        Assert.Equal(_person, await Accounts.OwnerOfLinkAsync(token));

        Assert.True(await Accounts.ChoosePasswordAsync(token, Password));

        Assert.Null(await Accounts.OwnerOfLinkAsync(token));
        Assert.False(await Accounts.ChoosePasswordAsync(token, "een heel ander wachtwoord"));
        var welcome = Assert.IsType<SignInResult.Welcome>(await Accounts.SignInAsync(" Annelies@Voorbeeld.BE", Password));
        Assert.Equal(_person, welcome.Person);
        Assert.Equal(welcome.Stamp, await Accounts.StampAsync(_person));
        Assert.True(await Accounts.CanSignInAsync(_person));
    }

    [Fact]
    public async Task A_link_used_twice_at_once_counts_once()
    {
        var token = await Accounts.IssueLinkAsync(_person);

        var chosen = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(number => Task.Run(async () => await Accounts.ChoosePasswordAsync(token, $"{Password} {number}"))));

        Assert.Single(chosen, won => won);
    }

    [Fact]
    public async Task Choosing_a_password_ends_the_other_links_and_changes_the_stamp()
    {
        var (first, second) = (await Accounts.IssueLinkAsync(_person), await Accounts.IssueLinkAsync(_person));
        var stamp = await Accounts.StampAsync(_person);

        Assert.True(await Accounts.ChoosePasswordAsync(second, Password));

        Assert.Null(await Accounts.OwnerOfLinkAsync(first));
        Assert.NotNull(stamp);
        Assert.NotEqual(stamp, await Accounts.StampAsync(_person));
    }

    [Fact]
    public async Task A_link_ends_after_seven_days()
    {
        var token = await Accounts.IssueLinkAsync(_person);
        _time.Move(TimeSpan.FromDays(7) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(_person, await Accounts.OwnerOfLinkAsync(token));

        _time.Move(TimeSpan.FromMilliseconds(1));

        Assert.Null(await Accounts.OwnerOfLinkAsync(token));
        Assert.False(await Accounts.ChoosePasswordAsync(token, Password));
    }

    [Theory]
    [InlineData("kort")]
    [InlineData("Wachtwoord2026!")]
    [InlineData("aaaaaaaaaaaaaaa")]
    public async Task A_poor_password_is_not_taken_and_the_link_lives_on(string password)
    {
        var token = await Accounts.IssueLinkAsync(_person);

        Assert.False(await Accounts.ChoosePasswordAsync(token, password));

        Assert.True(await Accounts.ChoosePasswordAsync(token, Password));
    }

    [Fact]
    public async Task After_eight_failures_an_account_waits_five_minutes()
    {
        await SeedAsync();
        await FailAsync(Email, 8);

        var wait = Assert.IsType<SignInResult.Wait>(await Accounts.SignInAsync(Email, Password));

        Assert.Equal(TimeSpan.FromMinutes(5), wait.RetryAfter);
        _time.Move(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        Assert.Equal(
            TimeSpan.FromSeconds(1),
            Assert.IsType<SignInResult.Wait>(await Accounts.SignInAsync(Email, Password)).RetryAfter);
        _time.Move(TimeSpan.FromSeconds(1));
        Assert.IsType<SignInResult.Welcome>(await Accounts.SignInAsync(Email, Password));
    }

    [Fact]
    public async Task Seven_failures_are_forgotten_at_a_success()
    {
        await SeedAsync();
        await FailAsync(Email, 7);
        Assert.IsType<SignInResult.Welcome>(await Accounts.SignInAsync(Email, Password));

        await FailAsync(Email, 7);

        Assert.IsType<SignInResult.Welcome>(await Accounts.SignInAsync(Email, Password));
    }

    [Fact]
    public async Task Failures_that_come_all_at_once_count_too()
    {
        await SeedAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 40)
            .Select(_ => Task.Run(async () => await Accounts.SignInAsync(Email, "verkeerd"))));

        // Those that had their turn already when the eighth failed may still be told that they are wrong.
        Assert.InRange(results.Count(result => result is SignInResult.Wrong), 8, 8 + Environment.ProcessorCount);
        Assert.IsType<SignInResult.Wait>(await Accounts.SignInAsync(Email, Password));
    }

    [Fact]
    public async Task An_address_without_an_account_waits_in_the_same_way()
    {
        await FailAsync("niemand@voorbeeld.be", 8);

        Assert.IsType<SignInResult.Wait>(await Accounts.SignInAsync("Niemand@voorbeeld.be", Password));
        Assert.IsType<SignInResult.Wrong>(await Accounts.SignInAsync("iemand@voorbeeld.be", Password));
        _time.Move(TimeSpan.FromMinutes(5));
        Assert.IsType<SignInResult.Wrong>(await Accounts.SignInAsync("niemand@voorbeeld.be", Password));
    }

    [Fact]
    public async Task Strange_input_is_wrong_and_nothing_more()
    {
        await SeedAsync();

        Assert.IsType<SignInResult.Wrong>(await Accounts.SignInAsync("\ud800@\0", Password));
        Assert.IsType<SignInResult.Wrong>(await Accounts.SignInAsync(Email, new string('x', 1_000_000)));
        Assert.IsType<SignInResult.Wrong>(await Accounts.SignInAsync(Email, "\udfff\ud800"));
        Assert.Null(await Accounts.OwnerOfLinkAsync("\ud800"));
    }

    [Fact]
    public async Task One_hash_serves_many_people()
    {
        var others = await Task.WhenAll(Enumerable.Range(2, 5)
            .Select(number => _house.RegisterAsync(number, $"Persoon {number}", $"p{number}@voorbeeld.be")));
        await Accounts.SeedPasswordAsync(others, await Accounts.HashAsync("Demo-2026!"));

        Assert.IsType<SignInResult.Welcome>(await Accounts.SignInAsync("p6@voorbeeld.be", "Demo-2026!"));
        Assert.IsType<SignInResult.Wrong>(await Accounts.SignInAsync(Email, "Demo-2026!"));
    }

    private async Task SeedAsync() => await Accounts.SeedPasswordAsync([_person], await Accounts.HashAsync(Password));

    private async Task FailAsync(string email, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.IsType<SignInResult.Wrong>(await Accounts.SignInAsync(email, "verkeerd"));
        }
    }
}
