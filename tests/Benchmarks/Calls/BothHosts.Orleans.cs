using LokaalSignaal.Benchmarks.Stores;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.People;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Hosting.Embedded;
using LokaalSignaal.Silo.Hosting.Orleans;
using LokaalSignaal.Silo.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LokaalSignaal.Benchmarks.Calls;

/// <summary>The embedded host and an Orleans silo in one process, over the same store and the same activations.</summary>
internal sealed class BothHosts : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lokaalsignaal-bench-");
    private readonly OpenedStore _store;
    private readonly IHost _host;
    private readonly ForgetfulJournal _journal;

    private BothHosts()
    {
        _store = ((StoreOpening<OpenedStore>.Opened)OpenedStore.Open(StorePlace.In(Path.Combine(_folder.FullName, "data")), TimeProvider.System)).Store;
        _journal = new ForgetfulJournal(_store.Store);
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSilo(_store).AddSingleton<IJournal>(_journal).AddSingleton(this);
        builder.AddEditionHost(_store.Place, ServedRole.Both, SiloEndpoint.Here);
        _host = builder.Build();
    }

    /// <summary>A command that comes to nothing: somebody adds nothing to a signal.</summary>
    public Dispatch Refused { get; private set; } = null!;

    /// <summary>Whether the journal looks up if a command came before; else it says at once that it didn't.</summary>
    public bool LooksUp
    {
        set => _journal.LooksUp = value;
    }

    public static async Task<BothHosts> StartAsync()
    {
        var hosts = new BothHosts();
        await hosts._host.StartAsync();
        await hosts.GiveAsync();
        return hosts;
    }

    public T Get<T>()
        where T : notnull => typeof(T) == typeof(OrleansHost)
            ? (T)_host.Services.GetRequiredService<ILocalHost>()
            : _host.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        await _store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task GiveAsync()
    {
        var municipality = OpenSilo.Municipality;
        await DoAsync(CaseId.Of(municipality, CaseKind.Municipality), new FoundMunicipality(new MunicipalityDetails { Name = "Kortrijk" }), Actor.System, "found");
        var capacity = new Capacity(municipality, Role.Giver);
        var person = await DoAsync(null, new RegisterPerson(new PersonProfile("Els Voorbeeld", "els@kortrijk.test"), capacity), Actor.System, "person");
        var giver = new Actor(PersonId.Of(person), capacity);
        var signal = await DoAsync(null, new GiveSignal { Text = "De lift in het blok is al weken stuk." }, giver, "signal");
        Refused = new Dispatch(signal, new AddToSignal(""), giver, CommandKey.Of("refused"));
        _journal.LooksUp = false;
    }

    private async Task<CaseId> DoAsync(CaseId? id, Command command, Actor actor, string name)
    {
        var (host, key) = (Get<EmbeddedHost>(), CommandKey.Of(name));
        var kind = command is RegisterPerson ? CaseKind.Person : CaseKind.Signal;
        var answer = await host.SendAsync(new Dispatch(id ?? host.NewCase(kind == CaseKind.Person ? OwnerId.Platform : OpenSilo.Municipality, kind, actor, key), command, actor, key));
        return answer is Answer.Accepted accepted ? accepted.Case : throw new InvalidOperationException($"Not accepted: {answer}.");
    }
}
