using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.People;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.People;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.EndToEnd.Durability;

/// <summary>Puts into a store what tests begin with.</summary>
internal sealed class Furnishing(IServiceProvider silo)
{
    public const string Password = "een lang wachtwoord 7";

    /// <summary>How many givers there are: <c>giver7@kortrijk.test</c>.</summary>
    public const int Givers = 25;

    /// <summary>The address of the one who runs the platform.</summary>
    public static string Platform { get; } = $"platform1@{OwnerId.Platform}.test";

    private readonly ICaseHost _host = silo.GetRequiredService<ICaseHost>();
    private int _keys;

    /// <summary>Founds a municipality where a signal was given that nobody looked at, several times.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="signals">How many.</param>
    public async Task NeglectAsync(string name, int signals)
    {
        var owner = OwnerId.Of(name);
        await SendAsync(CaseId.Of(owner, CaseKind.Municipality), new FoundMunicipality(new MunicipalityDetails { Name = name }));
        var giver = new Actor(await EnrolAsync(new Capacity(owner, Role.Giver), 1), new Capacity(owner, Role.Giver));
        for (var number = 1; number <= signals; number++)
        {
            var key = CommandKey.Of($"neglected-{number}");
            var id = _host.NewCase(owner, CaseKind.Signal, giver, key);
            Assert.IsType<Answer.Accepted>(await _host.SendAsync(new Dispatch(id, new GiveSignal { Text = "Niemand keek hiernaar." }, giver, key)));
        }
    }

    /// <summary>Opens fiches of one signal each, in Kortrijk.</summary>
    /// <param name="fiches">How many.</param>
    /// <returns>Their ids, as a part of an address.</returns>
    public async Task<IReadOnlyList<string>> BundleAsync(int fiches)
    {
        var kortrijk = OwnerId.Of("kortrijk");
        var giver = new Actor(await EnrolAsync(new Capacity(kortrijk, Role.Giver), Givers + 1), new Capacity(kortrijk, Role.Giver));
        var processor = new Actor(await EnrolAsync(new Capacity(kortrijk, Role.Processor), 4), new Capacity(kortrijk, Role.Processor));
        var opened = new string[fiches];
        await Parallel.ForAsync(0, fiches, async (number, _) =>
        {
            var signal = await BeginAsync(CaseKind.Signal, new GiveSignal { Text = "De huurders wachten op een herstelling." }, giver, $"given-{number}");
            opened[number] = (await BeginAsync(CaseKind.Fiche, new OpenFiche($"Fiche {number}", null, [signal]), processor, $"opened-{number}")).ToString().Replace('/', '~');
        });
        return opened;

        async Task<CaseId> BeginAsync(CaseKind kind, Command command, Actor actor, string name)
        {
            var key = CommandKey.Of(name);
            var id = _host.NewCase(kortrijk, kind, actor, key);
            return Assert.IsType<Answer.Accepted>(await _host.SendAsync(new Dispatch(id, command, actor, key))).Case;
        }
    }

    /// <summary>Founds Kortrijk, with its people.</summary>
    public async Task<bool> FurnishAsync()
    {
        var kortrijk = OwnerId.Of("kortrijk");
        await SendAsync(CaseId.Of(kortrijk, CaseKind.Municipality), new FoundMunicipality(new MunicipalityDetails { Name = "Kortrijk" }));
        var people = new List<PersonId>();
        foreach (var (role, count) in new[] { (Role.Giver, Givers), (Role.Processor, 3), (Role.Admin, 1), (Role.Mandatary, 1) })
        {
            for (var number = 1; number <= count; number++)
            {
                people.Add(await EnrolAsync(new Capacity(kortrijk, role), number));
            }
        }

        people.Add(await EnrolAsync(new Capacity(OwnerId.Platform, Role.Platform), 1));
        var accounts = silo.GetRequiredService<Accounts>();
        await accounts.SeedPasswordAsync(people, await accounts.HashAsync(Password));
        return true;
    }

    private async Task<PersonId> EnrolAsync(Capacity capacity, int number)
    {
        var email = $"{capacity.Role.ToString().ToLowerInvariant()}{number}@{capacity.Owner}.test";
        var id = _host.NewCase(OwnerId.Platform, CaseKind.Person, Actor.System, CommandKey.Of(email));
        await SendAsync(id, new RegisterPerson(new PersonProfile($"{capacity.Role} {number}", email), capacity));
        return PersonId.Of(id);
    }

    private async Task SendAsync(CaseId id, Command command) => Assert.IsType<Answer.Accepted>(
        await _host.SendAsync(new Dispatch(id, command, Actor.System, CommandKey.Of($"furnish-{++_keys}"))));
}
