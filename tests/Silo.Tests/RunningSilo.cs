using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Organisations;
using LokaalSignaal.Partnerships;
using LokaalSignaal.People;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Silo.Tests;

/// <summary>A real silo over a real store in a folder of its own, with a clock that tests set.</summary>
public sealed class RunningSilo : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lokaalsignaal-");
    private readonly RunningSilo? _first;
    private readonly StorePlace? _at;
    private readonly Action<IServiceCollection> _adding;
    private ServiceProvider _services;
    private OpenedStore _store;
    private readonly string? _server;
    private int _keys;

    /// <summary>Opens a store and starts its silo.</summary>
    /// <param name="adding">What is put in the place of the usual.</param>
    /// <param name="server">How to connect to PostgreSQL; none: the store is on SQLite.</param>
    public RunningSilo(Action<IServiceCollection>? adding = null, string? server = null)
    {
        (_adding, _server) = (adding ?? (_ => { }), server);
        (_store, _services) = Open();
    }

    private RunningSilo(StorePlace place)
    {
        (_adding, _at) = (_ => { }, place);
        (_store, _services) = Open();
    }

    private RunningSilo(RunningSilo first)
    {
        (_adding, _server, _first, Clock) = (first._adding, first._server, first, first.Clock);
        (_store, _services) = Open();
    }

    /// <summary>The clock of everything in it.</summary>
    public TestClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    /// <summary>Where the store is.</summary>
    public StorePlace Place => _at ?? StorePlace.In(Path.Combine(_folder.FullName, "data"), _first?.Place.Keys) with { Server = _server };

    /// <summary>The host.</summary>
    public ICaseHost Host => Get<ICaseHost>();

    /// <summary>The journal.</summary>
    public IJournal Journal => Get<IJournal>();

    /// <summary>A part of the silo.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A key that no other command has.</summary>
    public CommandKey NextKey() => CommandKey.Of($"test{(_first is null ? "" : "-other")}-{Interlocked.Increment(ref _keys)}");

    /// <summary>The silo of a store that is there already.</summary>
    public static RunningSilo At(StorePlace place) => new(place);

    /// <summary>The silo of another process on the same server, with the same keys; it is disposed before this one.</summary>
    public RunningSilo Another() => new(this);

    /// <summary>The host of another process on the same store; nothing follows the journal there.</summary>
    public ServiceProvider Beside() => Provide(_store);

    /// <summary>Waits until everything that follows from what happened happened.</summary>
    public Task RestAsync() => Get<Following>().RestAsync();

    /// <summary>Stops the silo and starts it again over the same store.</summary>
    /// <param name="between">What happens to the folder meanwhile.</param>
    public async Task RestartAsync(Action? between = null)
    {
        await StopAsync();
        between?.Invoke();
        (_store, _services) = Open();
    }

    /// <summary>Sends a command that must be accepted.</summary>
    public async Task<Answer.Accepted> DoAsync(CaseId id, Command command, Actor actor, CommandKey? key = null)
    {
        var answer = await Host.SendAsync(new Dispatch(id, command, actor, key ?? NextKey()));
        return answer as Answer.Accepted ?? throw new InvalidOperationException($"Not accepted: {answer}.");
    }

    /// <summary>Sends a command that must be refused.</summary>
    public async Task<Refusal> FailAsync(CaseId id, Command command, Actor actor, CommandKey? key = null)
    {
        var answer = await Host.SendAsync(new Dispatch(id, command, actor, key ?? NextKey()));
        return Assert.IsType<Answer.Refused>(answer).Refusal;
    }

    /// <summary>Begins a case.</summary>
    public async Task<CaseId> BeginAsync(OwnerId owner, CaseKind kind, Command command, Actor actor)
    {
        var key = NextKey();
        return (await DoAsync(Host.NewCase(owner, kind, actor, key), command, actor, key)).Case;
    }

    /// <summary>Founds a municipality.</summary>
    public async Task<OwnerId> FoundAsync(string municipality)
    {
        var owner = OwnerId.Of(municipality);
        var details = new MunicipalityDetails { Name = municipality };
        await DoAsync(CaseId.Of(owner, CaseKind.Municipality), new FoundMunicipality(details), Actor.System);
        return owner;
    }

    /// <summary>Registers an organisation that takes part in a municipality.</summary>
    public async Task<OwnerId> AdmitAsync(OwnerId municipality, string organisation)
    {
        var owner = OwnerId.Of(organisation);
        await DoAsync(CaseId.Of(owner, CaseKind.Organisation), new RegisterOrganisation(organisation, null), Actor.System);
        var partnership = PartnershipOf(municipality, owner);
        await DoAsync(partnership, new RequestPartnership(owner, null), Actor.System);
        await DoAsync(partnership, new ApprovePartnership(new DateOnly(2020, 1, 1), null), Actor.System);
        return owner;
    }

    /// <summary>The case of an organisation's partnership in a municipality.</summary>
    public CaseId PartnershipOf(OwnerId municipality, OwnerId organisation) =>
        _services.GetRequiredService<IPartnershipQueries>().CaseOf(municipality, organisation);

    /// <summary>Registers somebody with a capacity.</summary>
    public async Task<Actor> RegisterAsync(OwnerId owner, Role role, string name = "Els Voorbeeld")
    {
        var capacity = new Capacity(owner, role);
        var email = $"{role}.{Interlocked.Increment(ref _keys)}@{owner}.test";
        var id = await BeginAsync(OwnerId.Platform, CaseKind.Person, new RegisterPerson(new PersonProfile(name, email), capacity), Actor.System);
        return new Actor(PersonId.Of(id), capacity);
    }

    /// <summary>Gives a signal.</summary>
    public Task<CaseId> GiveAsync(OwnerId municipality, Actor giver, string text = "De lift in het blok is al weken stuk.") =>
        BeginAsync(municipality, CaseKind.Signal, new GiveSignal { Text = text }, giver);

    /// <summary>Opens a fiche.</summary>
    public Task<CaseId> BundleAsync(OwnerId municipality, Actor processor, params ImmutableArray<CaseId> signals) =>
        BeginAsync(municipality, CaseKind.Fiche, new OpenFiche("Herstellingen blijven uit", null, signals), processor);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Delete(recursive: true);
    }

    private async Task StopAsync()
    {
        await Get<SiloLife>().StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
        await _store.DisposeAsync();
    }

    private (OpenedStore Store, ServiceProvider Services) Open()
    {
        var opening = OpenedStore.Open(Place, Clock);
        var store = Assert.IsType<StoreOpening<OpenedStore>.Opened>(opening).Store;
        var services = Provide(store);
        services.GetRequiredService<SiloLife>().StartAsync(CancellationToken.None).GetAwaiter().GetResult();
        return (store, services);
    }

    private ServiceProvider Provide(OpenedStore store)
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddSilo(store).AddSingleton<SiloLife>();
        _adding(services);
        return services.BuildServiceProvider();
    }
}
