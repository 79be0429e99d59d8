using System.Net;
using System.Net.Sockets;
using System.Text;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Organisations;
using LokaalSignaal.Partnerships;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Hosting;
using LokaalSignaal.Portal.Hosting.Settings;
using LokaalSignaal.Portal.Post;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Portal.Tests.Api.House;

/// <summary>The whole program on a port of its own, over a new store with two municipalities and a partner.</summary>
public sealed class RunningHouse : IAsyncLifetime
{
    public const string Password = "een lang wachtwoord 7";

    private readonly string _folder = Directory.CreateTempSubdirectory("lokaalsignaal-api-").FullName;
    private OpenedStore? _store;
    private WebApplication? _app;
    private int _keys;

    private string Mail => Path.Combine(_folder, "mail");

    /// <summary>How often an account may call; most tests call faster than people do.</summary>
    public int CallsPerSecond { get; init; } = 100_000;

    /// <summary>How often an address may guess.</summary>
    public int GuessesPerSecond { get; init; } = 100_000;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public StorePlace Place => _store!.Place;

    public IServiceProvider Services => _app!.Services;

    public async Task InitializeAsync()
    {
        var opening = OpenedStore.Open(StorePlace.In(Path.Combine(_folder, "data")) with { Server = Databases.New() }, TimeProvider.System);
        _store = Assert.IsType<StoreOpening<OpenedStore>.Opened>(opening).Store;
        var port = FreePort();
        Address = new Uri($"http://127.0.0.1:{port}");
        _app = PortalHost.Build(_store, new ServeSettings(port, true, "nl-BE") { Mail = new MailPlace(null, Mail) });
        _app.Configuration["Api:CallsPerSecond"] = $"{CallsPerSecond}";
        _app.Configuration["Api:GuessesPerSecond"] = $"{GuessesPerSecond}";
        await _app.StartAsync();
        await FurnishAsync();
    }

    public async Task DisposeAsync()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
        await _store!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Somebody who doesn't sign in.</summary>
    public Caller Anyone() => new(new HttpClient(new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 }) { BaseAddress = Address });

    /// <summary>Somebody who signed in.</summary>
    public async Task<Caller> SignInAsync(string email)
    {
        var caller = Anyone();
        await caller.SignInAsync(email, Password);
        return caller;
    }

    /// <summary>The next letter that was mailed, once it is there.</summary>
    public async Task<string> LetterAsync()
    {
        using var watcher = new FileSystemWatcher(Directory.CreateDirectory(Mail).FullName, "*.txt");
        var there = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        watcher.Renamed += (_, _) => there.TrySetResult();
        watcher.EnableRaisingEvents = true;
        if (Directory.GetFiles(Mail, "*.txt") is [])
        {
            await there.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }

        var letter = Directory.GetFiles(Mail, "*.txt").Order().First();
        var text = await File.ReadAllTextAsync(letter);
        File.Delete(letter);
        return text;
    }

    private async Task FurnishAsync()
    {
        foreach (var (id, name) in new[] { ("kortrijk", "Kortrijk"), ("gent", "Gent") })
        {
            var owner = OwnerId.Of(id);
            await SendAsync(CaseId.Of(owner, CaseKind.Municipality), new FoundMunicipality(new MunicipalityDetails { Name = name, Referral = new LocalText("Bel 1712.") }));
            foreach (var role in new[] { Role.Giver, Role.Processor, Role.Admin, Role.Mandatary })
            {
                await EnrolAsync(new Capacity(owner, role));
            }
        }

        var caw = OwnerId.Of("caw");
        await SendAsync(CaseId.Of(caw, CaseKind.Organisation), new RegisterOrganisation("CAW", "welzijn"));
        var partnership = Services.GetRequiredService<IPartnershipQueries>().CaseOf(OwnerId.Of("kortrijk"), caw);
        await SendAsync(partnership, new RequestPartnership(caw, null));
        await SendAsync(partnership, new ApprovePartnership(new DateOnly(2020, 1, 1), null));
        await EnrolAsync(new Capacity(caw, Role.Giver));
        var both = await EnrolAsync(new Capacity(caw, Role.Processor));
        await SendAsync(both.Case, new GrantCapacity(new Capacity(caw, Role.Admin)));
    }

    /// <summary>Somebody who can sign in from now on.</summary>
    public async Task<PersonId> EnrolAsync(Capacity capacity, string? address = null)
    {
        var email = address ?? $"{capacity.Role.ToString().ToLowerInvariant()}@{capacity.Owner}.test";
        var host = Services.GetRequiredService<ICaseHost>();
        var id = host.NewCase(OwnerId.Platform, CaseKind.Person, Actor.System, CommandKey.Of(email));
        await SendAsync(id, new RegisterPerson(new PersonProfile($"Iemand van {capacity.Owner}", email), capacity));
        var accounts = Services.GetRequiredService<IAccounts>();
        var link = await accounts.IssueLinkAsync(PersonId.Of(id));
        Assert.True(await accounts.ChoosePasswordAsync(link, Password));
        return PersonId.Of(id);
    }

    private async Task SendAsync(CaseId id, Command command)
    {
        var host = Services.GetRequiredService<ICaseHost>();
        var answer = await host.SendAsync(new Dispatch(id, command, Actor.System, CommandKey.Of($"furnish-{++_keys}")));
        Assert.IsType<Answer.Accepted>(answer);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
