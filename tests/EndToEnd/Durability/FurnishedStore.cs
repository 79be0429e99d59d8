using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.People;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.People;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.EndToEnd.Durability;

/// <summary>A store with one municipality and its people, made once; each test serves a copy.</summary>
public sealed class FurnishedStore : IAsyncLifetime
{
    public const string Password = "een lang wachtwoord 7";

    /// <summary>How many givers, processors and mandataries there are of each: <c>giver7@kortrijk.test</c>.</summary>
    public const int Givers = 25;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("furnished-");
    private int _keys;

    private string Data => Path.Combine(_folder.FullName, "data");

    public async Task InitializeAsync()
    {
        var opening = OpenedStore.Open(StorePlace.In(Data), TimeProvider.System);
        await using var store = Assert.IsType<StoreOpening<OpenedStore>.Opened>(opening).Store;
        await SiloForAWhile.RunAsync(store, FurnishAsync);
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Copies the store and its keys into a folder.</summary>
    /// <returns>The data folder of the copy.</returns>
    public string CopyTo(string folder)
    {
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(_folder.FullName, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            file.CopyTo(copy);
        }

        return Path.Combine(folder, "data");
    }

    private async Task<bool> FurnishAsync(IServiceProvider silo)
    {
        var host = silo.GetRequiredService<ICaseHost>();
        var kortrijk = OwnerId.Of("kortrijk");
        await SendAsync(host, CaseId.Of(kortrijk, CaseKind.Municipality), new FoundMunicipality(new MunicipalityDetails { Name = "Kortrijk" }));
        var people = new List<PersonId>();
        foreach (var (role, count) in new[] { (Role.Giver, Givers), (Role.Processor, 3), (Role.Admin, 1), (Role.Mandatary, 1) })
        {
            for (var number = 1; number <= count; number++)
            {
                people.Add(await EnrolAsync(host, new Capacity(kortrijk, role), number));
            }
        }

        var accounts = silo.GetRequiredService<Accounts>();
        await accounts.SeedPasswordAsync(people, await accounts.HashAsync(Password));
        return true;
    }

    private async Task<PersonId> EnrolAsync(ICaseHost host, Capacity capacity, int number)
    {
        var email = $"{capacity.Role.ToString().ToLowerInvariant()}{number}@kortrijk.test";
        var id = host.NewCase(OwnerId.Platform, CaseKind.Person, Actor.System, CommandKey.Of(email));
        await SendAsync(host, id, new RegisterPerson(new PersonProfile($"{capacity.Role} {number}", email), capacity));
        return PersonId.Of(id);
    }

    private async Task SendAsync(ICaseHost host, CaseId id, Command command) => Assert.IsType<Answer.Accepted>(
        await host.SendAsync(new Dispatch(id, command, Actor.System, CommandKey.Of($"furnish-{++_keys}"))));
}

/// <summary>The tests that serve a copy; one after the other, for they use the whole machine.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class FurnishedStoreCollection : ICollectionFixture<FurnishedStore>
{
    public const string Name = "A furnished store";
}
