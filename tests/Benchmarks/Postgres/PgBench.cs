using System.Globalization;
using System.Text.RegularExpressions;
using LokaalSignaal.Silo.Tests.Journal.Postgres;
using Npgsql;

namespace LokaalSignaal.Benchmarks.Postgres;

/// <summary>PostgreSQL's own measuring program, with what an event and the row of a list come to at least.</summary>
internal sealed partial class PgBench
{
    private const int Seconds = 4;
    private const string Tables = """
        CREATE TABLE bench_events (position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, stream bigint, version bigint,
            type text, body jsonb, at bigint, actor text);
        CREATE INDEX ON bench_events (stream, version);
        CREATE TABLE bench_rows (stream bigint PRIMARY KEY, municipality text, status text, at bigint, version bigint);
        CREATE INDEX ON bench_rows (municipality, status, at)
        """;

    private static readonly string _script = $$"""
        \set stream random(1, 1000000)
        BEGIN;
        INSERT INTO bench_events (stream, version, type, body, at, actor) VALUES (:stream, 1, 'SignalGiven', '{"text":"{{new string('a', 380)}}"}', 1764000000000, 'giver');
        INSERT INTO bench_rows VALUES (:stream, 'kortrijk', 'open', 1764000000000, 1) ON CONFLICT (stream) DO UPDATE SET version = bench_rows.version + 1;
        COMMIT;
        """;

    private readonly string _database;
    private readonly string _folder;

    public PgBench(ThrowAwayServer server)
    {
        var way = new NpgsqlConnectionStringBuilder(server.NewDatabase());
        (_database, _folder) = (way.Database!, server.Root);
        _ = server.Ask(_database, Tables);
        Conditions = $"PostgreSQL {server.Ask(_database, "SHOW server_version")}, fsync={server.Ask(_database, "SHOW fsync")}, synchronous_commit={server.Ask(_database, "SHOW synchronous_commit")}";
    }

    /// <summary>Under which circumstances the server writes.</summary>
    public string Conditions { get; }

    /// <summary>Transactions a second.</summary>
    /// <param name="clients">How many write at once.</param>
    public double PerSecond(int clients)
    {
        var script = Path.Combine(Path.GetTempPath(), $"pgbench-{Environment.ProcessId}.sql");
        File.WriteAllText(script, _script);
        try
        {
            var said = ThrowAwayServer.RunProgram("pgbench", $"-n -M prepared -c {clients} -j {Math.Min(clients, Environment.ProcessorCount)} -T {Seconds} -f {script} -h {_folder} -U postgres {_database}");
            return double.Parse(Tps().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
        }
        finally
        {
            File.Delete(script);
        }
    }

    [GeneratedRegex(@"tps = ([0-9.]+)")]
    private static partial Regex Tps();
}
