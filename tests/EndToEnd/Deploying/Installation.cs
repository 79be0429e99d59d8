using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Hosting;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Postgres;
using LokaalSignaal.Silo.People;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.EndToEnd.Deploying;

/// <summary>An installation that the operator's own script makes, as the operator's page tells.</summary>
internal sealed class Installation : IAsyncDisposable
{
    public const string Password = "een lang wachtwoord 7";

    // Whoever runs PostgreSQL must come through, so it is none that only we may enter.
    private readonly DirectoryInfo _folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"two-{Guid.NewGuid():N}"[..16]));
    private readonly int _port = TwoPorts();

    /// <summary>The program as the tests built it.</summary>
    public static string Program { get; } = Path.GetDirectoryName(typeof(CommandLine).Assembly.Location)!;

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Where things are put that don't belong to the installation itself.</summary>
    public string Beside(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>The folder of the installation.</summary>
    public string Folder => Beside("installation");

    /// <summary>What the script finds in its environment.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>The addresses of both processes.</summary>
    public Uri[] Addresses => [new($"http://127.0.0.1:{_port}"), new($"http://127.0.0.1:{_port + 1}")];

    public static async Task<Installation> MakeAsync()
    {
        var installation = new Installation();
        await installation.OperateAsync("make", installation.Folder, Program);
        await installation.FurnishAsync();
        return installation;
    }

    /// <summary>Does what the operator's script does.</summary>
    /// <returns>What it said.</returns>
    public async Task<string> OperateAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Root, "deploy/two-processes/operate"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["FIRST_PORT"] = _port.ToString(CultureInfo.InvariantCulture);
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["Api__GuessesPerSecond"] = "100000";
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var (said, wrong) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', arguments)}: {await said}{await wrong}");
        return await said;
    }

    /// <summary>Kills a process, as a machine that dies does.</summary>
    public async Task KillAsync(string process)
    {
        var id = int.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "process", process)), CultureInfo.InvariantCulture);
        using var killed = Process.GetProcessById(id);
        killed.Kill();
        await killed.WaitForExitAsync();
    }

    /// <summary>Somebody who signed in, through a proxy that knows which processes are ready.</summary>
    public async Task<SignedIn> SignInAsync(string email, params Uri[] addresses)
    {
        var proxy = new ReadyProxy(addresses);
        var caller = new Portal.Tests.Api.House.Caller(new HttpClient(proxy) { BaseAddress = addresses[0] });
        await caller.SignInAsync(email, Password);
        return new SignedIn(caller, proxy);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var folder in new[] { Folder, Beside("restored") }.Where(Directory.Exists))
        {
            await OperateAsync("stop", folder, "all");
        }

        _folder.Delete(recursive: true);
    }

    // One municipality, somebody who gives and somebody who processes.
    private async Task FurnishAsync()
    {
        var settings = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "settings.json")), documentOptions: new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip })!;
        var password = await File.ReadAllTextAsync(Path.Combine(Folder, "secrets/database-password"));
        var server = $"{PostgresUrl.Read((string)settings["database"]!)};Password={password};Pooling=false";
        var place = StorePlace.In(Path.Combine(Folder, "data-1"), (string)settings["keys"]!) with { Server = server };
        await using var store = Assert.IsType<StoreOpening<OpenedStore>.Opened>(OpenedStore.Open(place, TimeProvider.System)).Store;
        await SiloForAWhile.RunAsync(store, FurnishAsync);
    }

    private static async Task<bool> FurnishAsync(IServiceProvider silo)
    {
        var (host, kortrijk, people) = (silo.GetRequiredService<ICaseHost>(), OwnerId.Of("kortrijk"), new List<PersonId>());
        await SendAsync(host, CaseId.Of(kortrijk, CaseKind.Municipality), new FoundMunicipality(new MunicipalityDetails { Name = "Kortrijk" }), "found");
        foreach (var role in new[] { Role.Giver, Role.Processor })
        {
            var email = $"{role}@kortrijk.test".ToLowerInvariant();
            var id = host.NewCase(OwnerId.Platform, CaseKind.Person, Actor.System, CommandKey.Of(email));
            await SendAsync(host, id, new RegisterPerson(new PersonProfile($"{role}", email), new Capacity(kortrijk, role)), email);
            people.Add(PersonId.Of(id));
        }

        var accounts = silo.GetRequiredService<Accounts>();
        await accounts.SeedPasswordAsync(people, await accounts.HashAsync(Password));
        return true;
    }

    private static async Task SendAsync(ICaseHost host, CaseId id, Command command, string key) =>
        Assert.IsType<Answer.Accepted>(await host.SendAsync(new Dispatch(id, command, Actor.System, CommandKey.Of(key))));

    private static int TwoPorts()
    {
        for (var port = Random.Shared.Next(20_000, 30_000); ; port += 2)
        {
            try
            {
                using TcpListener one = new(IPAddress.Loopback, port), other = new(IPAddress.Loopback, port + 1);
                one.Start();
                other.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it.
            }
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "LokaalSignaal.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}

/// <summary>Somebody who signed in.</summary>
internal sealed record SignedIn(Portal.Tests.Api.House.Caller Caller, ReadyProxy Proxy) : IDisposable
{
    public void Dispose() => Caller.Dispose();
}

/// <summary>A test of an installation; skipped, with the reason, where there is no PostgreSQL to install it on.</summary>
internal sealed class InstallationFactAttribute : FactAttribute
{
    public InstallationFactAttribute()
    {
        if (!Directory.Exists("/usr/lib/postgresql"))
        {
            Skip = "there is no PostgreSQL on this machine";
        }
    }
}
