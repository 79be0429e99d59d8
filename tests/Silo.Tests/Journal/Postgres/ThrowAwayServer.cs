using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace LokaalSignaal.Silo.Tests.Journal.Postgres;

/// <summary>
/// A PostgreSQL of these tests: in a temporary folder, reached by a socket in it, as safe as in earnest. It begins with
/// the first test that needs it, and ends when its owner lets go of it or ends, however that is.
/// </summary>
public class ThrowAwayServer : IDisposable
{
    private static readonly string? _programs = Programs();

    private readonly Lock _gate = new();
    private readonly string _root = Path.Combine(Path.GetTempPath(), $"pg-{Guid.NewGuid():N}"[..15]);
    private Process? _life;
    private int _databases;

    /// <summary>Whether there is one on this machine.</summary>
    public static bool IsHere => _programs is not null;

    /// <summary>The folder that everything of it is in; its socket too.</summary>
    internal string Root => _root;

    private string Data => Path.Combine(_root, "data");

    /// <summary>An empty database, gone with the server: how to connect to it.</summary>
    public string NewDatabase() => WayTo(NewName("template1"));

    /// <summary>An empty database of a role that may do what a store's must, and no more.</summary>
    public string NewDatabase(string role)
    {
        var name = NewName("template1");
        _ = Ask("postgres", $"CREATE ROLE {role} LOGIN CREATEROLE");
        _ = Ask("postgres", $"ALTER DATABASE {name} OWNER TO {role}");
        return new NpgsqlConnectionStringBuilder(WayTo(name)) { Username = role }.ToString();
    }

    /// <summary>Kills the server, as a machine that dies does.</summary>
    internal void Crash() => Run($"{_programs}/pg_ctl -D {Data} -m immediate -w stop");

    /// <summary>Starts it again.</summary>
    internal void Restart() => Run(Starting());

    internal string WayTo(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = _root,
        Username = "postgres",
        Database = database,
        Timeout = 5,
    }.ToString();

    internal object? Ask(string database, string sql)
    {
        using var connection = Open(database);
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }

    internal NpgsqlConnection Open(string database)
    {
        var connection = new NpgsqlConnection(WayTo(database) + ";Pooling=false");
        connection.Open();
        return connection;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        if (_life is null)
        {
            return;
        }

        _life.StandardInput.Close();
        _life.WaitForExit();
        _life.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private protected string NewName(string template)
    {
        lock (_gate)
        {
            Begin();
            var name = string.Create(CultureInfo.InvariantCulture, $"store_{++_databases}");
            Ask("postgres", $"CREATE DATABASE {name} TEMPLATE {template}");
            return name;
        }
    }

    private void Begin()
    {
        if (_life is not null)
        {
            return;
        }

        Directory.CreateDirectory(_root);
        Run($"{_programs}/initdb -D {Data} -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync", owned: true);
        // Whoever holds the other end of its input keeps it alive.
        _life = Start($"{Starting()} && echo ready; read -r _; {_programs}/pg_ctl -D {Data} -m immediate -w stop", input: true);
        if (_life.StandardOutput.ReadLine() != "ready")
        {
            throw new InvalidOperationException("PostgreSQL doesn't start.");
        }

        Prepare();
    }

    /// <summary>What is done once, as soon as it runs.</summary>
    private protected virtual void Prepare()
    {
    }

    private string Starting() =>
        $"{_programs}/pg_ctl -D {Data} -w -l {_root}/log -o \"-k {_root} -c listen_addresses='' -c fsync=on -c max_connections=200\" start > /dev/null";

    /// <summary>Runs a program of PostgreSQL's own, as the server's user.</summary>
    /// <returns>What it said.</returns>
    internal static string RunProgram(string program, string arguments) => Said($"{_programs}/{program} {arguments}");

    private void Run(string command, bool owned = false)
    {
        if (owned && Environment.UserName == "root")
        {
            using var giving = Process.Start("chown", ["postgres", _root]);
            giving.WaitForExit();
        }

        _ = Said(command);
    }

    private static string Said(string command)
    {
        using var process = Start(command, input: false);
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{command} ended with {process.ExitCode}: {said}");
    }

    // The server refuses to be root's.
    private static Process Start(string command, bool input)
    {
        var start = Environment.UserName == "root"
            ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", "sh", "-c", command])
            : new ProcessStartInfo("sh", ["-c", command]);
        start.RedirectStandardOutput = true;
        start.RedirectStandardInput = input;
        start.WorkingDirectory = "/";
        return Process.Start(start)!;
    }

    // Debian keeps them by version, others where every program is.
    private static string? Programs() => Versions().Concat(Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [])
        .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));

    private static IEnumerable<string> Versions() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(folder => Path.Combine(folder, "bin"))
        : [];
}
