using Npgsql;

namespace LokaalSignaal.Silo.Hosting.Orleans;

/// <summary>
/// Where the silos of a cluster write down who is one of them: a schema of its own in the store's PostgreSQL database. It
/// holds addresses and times only, is no part of the journal, and may be dropped while nobody serves.
/// </summary>
internal static class MembershipStore
{
    private const string Schema = "orleans";
    private const string OneAtATime = "SELECT pg_advisory_xact_lock(7810210)";

    private const string Tables = $"""
        CREATE SCHEMA IF NOT EXISTS {Schema};
        CREATE TABLE IF NOT EXISTS {Schema}.versions (
            deployment text PRIMARY KEY,
            version integer NOT NULL);
        CREATE TABLE IF NOT EXISTS {Schema}.silos (
            deployment text NOT NULL REFERENCES {Schema}.versions,
            address text NOT NULL,
            port integer NOT NULL,
            generation integer NOT NULL,
            silo_name text NOT NULL,
            host_name text NOT NULL,
            status integer NOT NULL,
            proxy_port integer NOT NULL,
            suspect_times text,
            start_time timestamptz NOT NULL,
            i_am_alive_time timestamptz NOT NULL,
            PRIMARY KEY (deployment, address, port, generation));
        CREATE TABLE IF NOT EXISTS {Schema}.orleansquery (querykey text PRIMARY KEY, querytext text NOT NULL);
        """;

    private const string Keep = $"""
        INSERT INTO {Schema}.orleansquery (querykey, querytext) SELECT * FROM unnest($1::text[], $2::text[])
        ON CONFLICT (querykey) DO UPDATE SET querytext = excluded.querytext WHERE orleansquery.querytext <> excluded.querytext
        """;

    /// <summary>How Orleans connects to a database: it finds its own schema, and nothing of the journal's.</summary>
    /// <param name="server">How the store is connected to.</param>
    public static string WayTo(string server) => new NpgsqlConnectionStringBuilder(server)
    {
        SearchPath = Schema,
        ApplicationName = "lokaalsignaal-cluster",
        Pooling = true,
        MaxPoolSize = 5,
    }.ToString();

    /// <summary>Makes what isn't there yet, and brings the questions up to date.</summary>
    /// <param name="server">How the store is connected to.</param>
    public static void Ensure(string server)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ToString());
        connection.Open();
        using var transaction = connection.BeginTransaction();
        Run(OneAtATime);
        Run(Tables);
        Run(Keep, MembershipQueries.All.Keys.ToArray(), MembershipQueries.All.Values.ToArray());
        transaction.Commit();

        void Run(string sql, params ReadOnlySpan<string[]> arguments)
        {
            using var command = new NpgsqlCommand(sql, connection, transaction);
            foreach (var argument in arguments)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = argument });
            }

            command.ExecuteNonQuery();
        }
    }
}
