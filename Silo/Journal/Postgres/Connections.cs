using Npgsql;

namespace LokaalSignaal.Silo.Journal.Postgres;

/// <summary>Ways to a PostgreSQL database, each set up for what goes over it.</summary>
internal static class Connections
{
    private const int Prepared = 200;

    // Who comes after these waits its turn here: a server has few connections, and all processes share them.
    private const int AtOnce = 16;
    private const string ReadOnly = "-c default_transaction_read_only=on";

    // The journal itself reads and writes whatever there is; the policies of the tables let it.
    private const string Everything = "-c lokaalsignaal.owners=*";

    // All that is asked is short: to compile it takes longer than to run it.
    private const string Uncompiled = "-c jit=off";

    // All of it goes by a key. A plan that was made while a table was still small would read all of it ever after.
    private const string ByKeys = "-c enable_seqscan=off";

    /// <summary>
    /// The writer's. What it commits is on the disk before it says so. Where its process stands still in a transaction,
    /// the server ends that, so that no other process waits for it for long.
    /// </summary>
    public static string Writer(string database) => Of(
        database,
        $"{Everything} {ByKeys} -c synchronous_commit=on -c default_transaction_isolation=read\\ committed -c idle_in_transaction_session_timeout=10s -c lock_timeout=15s",
        pooled: false);

    /// <summary>For the journal's own reading, in the role of readers: what goes over it can't write, whatever it says.</summary>
    /// <param name="database">How to connect to the database.</param>
    /// <param name="role">The role of readers.</param>
    public static string Reader(string database, string role) => Reading(database, $"{Everything} {ByKeys} -c role={role}");

    /// <summary>For queries, in the role of readers too. Each says how far it reaches; one that doesn't finds nothing.</summary>
    public static string Scoped(string database, string role) => Reading(database, $"-c role={role}");

    /// <summary>
    /// For keeping the search index. Where its newest changes are lost with the server, they are made again: so the position
    /// that goes with them is.
    /// </summary>
    public static string Keeper(string database) => new NpgsqlConnectionStringBuilder(Of(
        database,
        $"{Everything} {ByKeys} -c synchronous_commit=off -c idle_in_transaction_session_timeout=60s -c lock_timeout=60s",
        pooled: true))
    {
        MaxPoolSize = 4,
        CommandTimeout = 120,
    }.ToString();

    private static string Reading(string database, string settings) =>
        new NpgsqlConnectionStringBuilder(Of(database, $"{ReadOnly} {settings}", pooled: true))
        {
            // Whoever used it before changed nothing of it; and setting it back would take the role away.
            NoResetOnClose = true,
            MaxPoolSize = AtOnce,
        }.ToString();

    /// <summary>For looking at a store that may not have been opened, or not by this version.</summary>
    public static string Onlooker(string database) => Of(database, $"{ReadOnly} {Everything}", pooled: false);

    /// <summary>For hearing what others wrote.</summary>
    public static string Listener(string database, string role) => new NpgsqlConnectionStringBuilder(Reader(database, role))
    {
        Pooling = false,
        KeepAlive = 10,
    }.ToString();

    /// <summary>
    /// For leases. The server ends the session of whoever isn't heard of, later than its holder finds out that it hears
    /// nothing of the server.
    /// </summary>
    public static string Lease(string database) =>
        new NpgsqlConnectionStringBuilder(Of(database, $"{ReadOnly} -c idle_session_timeout=15s", pooled: false))
        {
            CommandTimeout = 5,
        }.ToString();

    private static string Of(string database, string settings, bool pooled)
    {
        var way = new NpgsqlConnectionStringBuilder(database) { Pooling = pooled, MaxAutoPrepare = Prepared, AutoPrepareMinUsages = 2 };
        way.Options = string.IsNullOrEmpty(way.Options) ? $"{Uncompiled} {settings}" : $"{way.Options} {Uncompiled} {settings}";
        return way.ToString();
    }
}
