using LokaalSignaal.Benchmarks.Stores;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Postgres;
using LokaalSignaal.Silo.Search;
using LokaalSignaal.Silo.Search.Postgres;
using LokaalSignaal.Silo.Tests.Journal.Postgres;
using Npgsql;

namespace LokaalSignaal.Benchmarks.Searching;

/// <summary>
/// A large index on PostgreSQL, of an ordinary role; the same read by a superuser, whom no policy holds; and the same words
/// in a <c>tsvector</c> with its GIN index behind the same policies.
/// </summary>
internal sealed class SearchedServer : IAsyncDisposable
{
    private const int Chunk = 4_000;

    private readonly ThrowAwayServer _server = new();
    private readonly ScratchFolder _keys = new();
    private readonly string _database;
    private readonly PostgresStore _store;
    private readonly NpgsqlDataSource _super;
    private readonly NpgsqlDataSource _readers;

    private SearchedServer()
    {
        _database = _server.NewDatabase("searcher");
        var options = new StoreOptions { Database = _database, Keys = _keys.Path };
        _store = ((StoreOpening<PostgresStore>.Opened)PostgresStore.Open(options, new Nobody(), TimeProvider.System)).Store;
        Fenced = _store.SearchIndex();
        var name = new NpgsqlConnectionStringBuilder(_database).Database!;
        _super = NpgsqlDataSource.Create(_server.WayTo(name) + ";Options=-c jit=off");
        Unfenced = new PostgresIndex(_database, _super);
        var role = (string)_server.Ask(name, "SELECT 'lokaalsignaal_reader_' || oid FROM pg_database WHERE datname = current_database()")!;
        _readers = NpgsqlDataSource.Create(Connections.Scoped(_database, role));
        Readers = new ScopedReading(_readers);
    }

    /// <summary>As the program has it.</summary>
    public PostgresIndex Fenced { get; }

    /// <summary>Read by a superuser.</summary>
    public PostgresIndex Unfenced { get; }

    /// <summary>Reads behind the fence whatever it is asked.</summary>
    public ScopedReading Readers { get; }

    public Vocabulary Vocabulary { get; } = new();

    public static async Task<SearchedServer> MakeAsync(int signals)
    {
        var made = new SearchedServer();
        var making = await made.Fenced.BeginAsync();
        var cases = new MadeCases(signals, made.Vocabulary);
        for (var first = 0; first < signals; first += Chunk)
        {
            SearchDocument[] documents = [.. Enumerable.Range(first, Math.Min(Chunk, signals - first)).Select(number => cases.Signal(number).Document)];
            await made.Fenced.SaveAsync(_ => new(documents), null);
        }

        await made.Fenced.FinishAsync(making, 1);
        await made.WithGinAsync();
        return made;
    }

    /// <summary>What something takes on the disk, indexes included: MB.</summary>
    public double SizeOf(string tables) => (double)_server.Ask(
        new NpgsqlConnectionStringBuilder(_database).Database!,
        $"SELECT sum(pg_total_relation_size(c.oid))::float8 / 1048576 FROM pg_class c WHERE c.relkind = 'r' AND c.relname LIKE '{tables}'")!;

    public async ValueTask DisposeAsync()
    {
        await Fenced.DisposeAsync();
        await Unfenced.DisposeAsync();
        await _readers.DisposeAsync();
        await _super.DisposeAsync();
        await _store.DisposeAsync();
        _server.Dispose();
        _keys.Dispose();
    }

    private async Task WithGinAsync()
    {
        foreach (var sql in new[]
        {
            """
            CREATE TABLE gin_docs AS SELECT id, municipality, case_id,
                array_to_tsvector(array_remove(string_to_array(words, ' '), '') || array_remove(string_to_array(facets, ' '), '')) AS found FROM search_docs
            """,
            "CREATE INDEX ON gin_docs USING gin (found)",
            "CREATE INDEX ON gin_docs (municipality, id)",
            "ALTER TABLE gin_docs ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY",
            """
            CREATE POLICY reach ON gin_docs USING ('*' = (SELECT current_setting('lokaalsignaal.owners', true))
                OR municipality = ANY ((SELECT string_to_array(current_setting('lokaalsignaal.owners', true), ' '))::text[]))
            """,
            "GRANT SELECT ON gin_docs TO PUBLIC",
            "VACUUM (ANALYZE) gin_docs",
        })
        {
            await using var command = _super.CreateCommand(sql);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync();
        }
    }

    private sealed class Nobody : IPersonIndex
    {
        public byte[] Of(Identity.PersonId person) => [];

        public bool IsErased(byte[] index) => false;
    }
}
