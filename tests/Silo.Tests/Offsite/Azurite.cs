using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using LokaalSignaal.Silo.Offsite;
using LokaalSignaal.Silo.Tests.Journal.Postgres;

namespace LokaalSignaal.Silo.Tests.Offsite;

/// <summary>
/// Microsoft's own stand-in for Azure's storage, on a free port of this machine, with its blobs in a folder that is gone
/// afterwards. <c>./test</c> installs it; it ends when its owner ends, however that is.
/// </summary>
public sealed class Azurite : IDisposable
{
    public const string Collection = "azurite";

    private const string Account = "devstoreaccount1";

    private static readonly string? _program = Installed();

    private readonly Lock _gate = new();
    private readonly string _root = Path.Combine(Path.GetTempPath(), $"azurite-{Guid.NewGuid():N}"[..20]);
    private readonly int _port = FreePort();
    private Process? _life;
    private int _containers;

    /// <summary>Whether it can run on this machine.</summary>
    public static bool IsHere => _program is not null;

    /// <summary>The key that everybody knows.</summary>
    public static string Key { get; } = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>A container that isn't there yet.</summary>
    internal OffsitePlace NewPlace()
    {
        lock (_gate)
        {
            Begin();
            return new OffsitePlace(new Uri($"http://127.0.0.1:{_port}/{Account}/store-{++_containers}"), Key);
        }
    }

    /// <summary>All blobs of a place, with what is in them.</summary>
    internal static async Task<Dictionary<string, byte[]>> AllAsync(OffsitePlace place)
    {
        var (blobs, all) = (new OffsiteBlobs(place), new Dictionary<string, byte[]>());
        await foreach (var name in blobs.ListAsync("", default))
        {
            all[name] = (await blobs.ReadAsync(name, default))!;
        }

        return all;
    }

    /// <summary>Goes away, as a provider that has a bad day.</summary>
    internal void GoAway()
    {
        using var life = _life!;
        _life = null;
        life.StandardInput.Close();
        if (!life.WaitForExit(TimeSpan.FromSeconds(10)))
        {
            life.Kill(entireProcessTree: true);
            life.WaitForExit();
        }
    }

    /// <summary>Comes back with all it had.</summary>
    internal void ComeBack() => _life = Start();

    public void Dispose()
    {
        if (_life is not null)
        {
            GoAway();
        }

        if (Directory.Exists(_root))
        {
            Directory.Delete(_root, recursive: true);
        }
    }

    private void Begin()
    {
        if (_life is null)
        {
            Directory.CreateDirectory(_root);
            _life = Start();
        }
    }

    // The shell waits for its input, and ends it when whoever holds the other end is gone.
    private Process Start()
    {
        var command = $"node '{_program}' --skipApiVersionCheck --disableTelemetry --blobHost 127.0.0.1 --blobPort {_port} --location '{_root}' & read -r _; kill $!; wait";
        var process = new Process
        {
            StartInfo = new ProcessStartInfo("bash", ["-c", command]) { RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = _root },
        };
        var listening = new TaskCompletionSource();
        process.OutputDataReceived += (_, said) =>
        {
            if (said.Data is null)
            {
                _ = listening.TrySetException(new InvalidOperationException("Azurite doesn't start."));
            }
            else if (said.Data.Contains("successfully listens", StringComparison.Ordinal))
            {
                _ = listening.TrySetResult();
            }
        };
        process.Start();
        process.BeginOutputReadLine();
        return listening.Task.Wait(TimeSpan.FromMinutes(2)) ? process : throw new InvalidOperationException("Azurite doesn't answer.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string? Installed()
    {
        var program = Path.Combine(Root(), ".tools", "azurite", "node_modules", "azurite", "dist", "src", "blob", "main.js");
        return File.Exists(program) && OnPath("node") ? program : null;
    }

    private static bool OnPath(string program) =>
        Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program))) == true;

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LokaalSignaal.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the house.");
        }

        return folder.FullName;
    }
}

[CollectionDefinition(Azurite.Collection)]
public sealed class AzuriteTests : ICollectionFixture<Azurite>;

/// <summary>A test with blobs; skipped, with the reason, where they can't be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BlobFactAttribute : FactAttribute
{
    public BlobFactAttribute() => Skip = Azurite.IsHere ? null : "there is no Azurite: ./test installs it where npm is";
}

/// <summary>As <see cref="BlobFactAttribute"/>, of a store on PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ServerBlobFactAttribute : FactAttribute
{
    public ServerBlobFactAttribute() => Skip = !Azurite.IsHere ? new BlobFactAttribute().Skip
        : PostgresServer.IsHere ? null : "there is no PostgreSQL on this machine";
}
