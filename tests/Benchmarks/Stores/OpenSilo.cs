using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.People;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Benchmarks.Stores;

/// <summary>A silo over a store in a folder of its own, without its followers: nothing runs but what is measured.</summary>
internal sealed class OpenSilo : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lokaalsignaal-bench-");
    private readonly OpenedStore _store;
    private readonly ServiceProvider _services;
    private ICaseHost? _host;
    private int _keys;

    /// <param name="change">What is put in the place of the usual.</param>
    /// <param name="server">How to connect to PostgreSQL; none: the store is on SQLite.</param>
    public OpenSilo(Action<IServiceCollection>? change = null, string? server = null)
    {
        var place = StorePlace.In(Path.Combine(_folder.FullName, "data")) with { Server = server };
        var opening = OpenedStore.Open(place, TimeProvider.System);
        _store = ((StoreOpening<OpenedStore>.Opened)opening).Store;
        var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddSilo(_store);
        change?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public static OwnerId Municipality { get; } = OwnerId.Of("kortrijk");

    public ICaseHost Host => _host ??= Get<ICaseHost>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Fills it, while it is empty; its municipalities are founded by that.</summary>
    public Task FillAsync(int signals) => new Filling(_services, new MadeCases(signals, new Vocabulary()), indexed: false).RunAsync(signals);

    /// <summary>Founds the municipality.</summary>
    public Task FoundAsync() => DoAsync(
        CaseId.Of(Municipality, CaseKind.Municipality),
        new FoundMunicipality(new MunicipalityDetails { Name = "Kortrijk" }),
        Actor.System);

    /// <summary>Registers somebody of the municipality.</summary>
    public async Task<Actor> RegisterAsync(Role role)
    {
        var capacity = new Capacity(Municipality, role);
        var profile = new PersonProfile("Els Voorbeeld", $"{role}@kortrijk.test");
        var id = await BeginAsync(OwnerId.Platform, CaseKind.Person, new RegisterPerson(profile, capacity), Actor.System);
        return new Actor(PersonId.Of(id), capacity);
    }

    /// <summary>Gives a signal.</summary>
    public Task<CaseId> GiveAsync(Actor giver, string text) =>
        BeginAsync(Municipality, CaseKind.Signal, new GiveSignal { Text = text }, giver);

    /// <summary>Opens a fiche over one signal.</summary>
    public Task<CaseId> BundleAsync(Actor processor, params ImmutableArray<CaseId> signals) =>
        BeginAsync(Municipality, CaseKind.Fiche, new OpenFiche("Herstellingen blijven uit", null, signals), processor);

    /// <summary>Sends a command that must be accepted.</summary>
    public async Task<CaseId> DoAsync(CaseId id, Command command, Actor actor, CommandKey? key = null)
    {
        var answer = await Host.SendAsync(new Dispatch(id, command, actor, key ?? NextKey()));
        return answer is Answer.Accepted accepted ? accepted.Case : throw new InvalidOperationException($"Not accepted: {answer}.");
    }

    public CommandKey NextKey() => CommandKey.Of($"bench-{Interlocked.Increment(ref _keys)}");

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private Task<CaseId> BeginAsync(OwnerId owner, CaseKind kind, Command command, Actor actor)
    {
        var key = NextKey();
        return DoAsync(Host.NewCase(owner, kind, actor, key), command, actor, key);
    }
}
