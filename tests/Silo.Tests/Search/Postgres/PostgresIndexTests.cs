using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Postgres;
using LokaalSignaal.Silo.Search;
using LokaalSignaal.Silo.Search.Postgres;
using LokaalSignaal.Silo.Tests.Journal;
using LokaalSignaal.Silo.Tests.Journal.Postgres;
using Npgsql;

namespace LokaalSignaal.Silo.Tests.Search.Postgres;

/// <summary>The index in the store's own database, as an ordinary role.</summary>
[Collection(PostgresServer.Collection)]
public sealed class PostgresIndexTests(PostgresServer server) : SearchIndexTests, IAsyncLifetime
{
    private static readonly string[] _tables = ["search_docs", "search_words", "search_postings"];
    private static int _roles;

    private readonly string _keys = Directory.CreateTempSubdirectory("keys-").FullName;
    private string _database = "";
    private PostgresStore _store = null!;
    private PostgresIndex _index = null!;

    protected override ISearchIndex Index => _index;

    public Task InitializeAsync()
    {
        _database = server.NewDatabase($"searcher_{Interlocked.Increment(ref _roles)}");
        _store = Assert.IsType<StoreOpening<PostgresStore>.Opened>(
            PostgresStore.Open(new StoreOptions { Database = _database, Keys = _keys }, new StoreFolder.PlainIndex(), TimeProvider.System)).Store;
        _index = _store.SearchIndex();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _index.DisposeAsync();
        await _store.DisposeAsync();
        Directory.Delete(_keys, recursive: true);
    }

    [StoreTheory]
    [InlineData("herstelling", "Men wil herstellen.")]
    [InlineData("herstellen", "De herstelling duurt lang.")]
    [InlineData("herstelling duurt", "Herstellen duurt lang.")]
    [InlineData("gemeentelijk", "De gemeente betaalt niet.")]
    [InlineData("verwarmi", "De verwarming is stuk.")]
    public async Task Forms_of_words_are_those_of_the_dutch_configuration_too(string words, string text)
    {
        await SaveAsync("kortrijk/signal/AAAAAA", text);

        Assert.Single(await FoundAsync(words));
        Assert.Single(await Index.AmongAsync(["kortrijk/signal/AAAAAA"], words, Scope));
    }

    [StoreFact]
    public async Task A_beginning_of_very_many_words_in_very_many_documents_is_found_without_gathering_them()
    {
        await Index.SaveAsync(_ => new([.. Enumerable.Range(0, 1_500).Select(number => Document(
            $"kortrijk/signal/A{number:D5}",
            string.Join(' ', Enumerable.Range(0, 15).Select(word => $"trap{number % 100}x{word}").Append(number % 2 == 0 ? "lift" : "brug")),
            minute: number))]), null);

        var found = await Index.FindAsync(Query("trap"), null, 20, Scope);
        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"kortrijk/signal/A{1_499 - number:D5}"), found.Select(hit => hit.CaseId));
        Assert.Equal(1_500, await Index.CountAsync(Query("trap"), 10_000, Scope));
        Assert.Equal(750, await Index.CountAsync(Query("lift trap"), 10_000, Scope));
        Assert.Equal(150, await Index.CountAsync(Query("trap1"), 10_000, Scope) - await Index.CountAsync(Query("trap1x"), 10_000, Scope));
    }

    [StoreFact]
    public async Task Words_of_another_municipality_are_neither_found_nor_counted_whatever_is_asked()
    {
        await FillAsync();
        var theirs = new SearchQuery(new Shelf("gent", CaseKind.Signal), "lift", []);
        var gent = OwnerId.Of("gent");

        foreach (var scope in new[] { Scope, ReadScope.Published, new ReadScope([], [1, 2, 3], [4, 5, 6]) })
        {
            Assert.Empty(await Index.FindAsync(theirs, null, 10, scope));
            Assert.Equal(0, await Index.CountAsync(theirs, 10, scope));
            Assert.Empty(await Index.AmongAsync(["gent/signal/GGGGGG"], "lift", scope));
            Assert.Null(await Index.PlaceOfAsync("gent/signal/GGGGGG", scope));
            Assert.Null(await Index.CaseAsync("gent/signal/GGGGGG", scope));
            Assert.Equal((0, 0), (await Index.FrequencyAsync(gent, ["lift"], scope) is var known ? known.Documents : 0, known.Counts.Count));
            Assert.Empty(await Index.NewestAsync(gent, new AnyOf(["lift"], AreFacets: false), 10, scope));
        }

        Assert.Single(await Index.FindAsync(theirs, null, 10, ReadScope.Of(gent)));
        Assert.Single(await Index.FindAsync(theirs, null, 10, ReadScope.Everything));
        Assert.Single(await Index.FindAsync(new SearchQuery(Signals, "lift", []), null, 10, Scope));
    }

    [StoreFact]
    public async Task Statements_of_the_readers_own_see_what_was_said_and_else_nothing()
    {
        await FillAsync();
        await using var connection = await ReaderAsync();

        foreach (var table in _tables)
        {
            Assert.Equal(0L, await AskAsync(connection, $"SELECT count(*) FROM {table}"));
        }

        await AskAsync(connection, "SET lokaalsignaal.owners = 'kortrijk'");
        foreach (var table in _tables)
        {
            Assert.NotEqual(0L, await AskAsync(connection, $"SELECT count(*) FROM {table} WHERE municipality = 'kortrijk'"));
            Assert.Equal(0L, await AskAsync(connection, $"SELECT count(*) FROM {table} WHERE municipality <> 'kortrijk'"));
            await Assert.ThrowsAsync<PostgresException>(() => AskAsync(connection, $"DELETE FROM {table}"));
        }

        Assert.Equal(0L, await AskAsync(connection, "SELECT count(*) FROM search_state"));
    }

    [StoreFact]
    public async Task Who_owns_the_tables_and_says_nothing_sees_nothing()
    {
        await FillAsync();
        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync();

        foreach (var table in _tables.Append("search_state"))
        {
            Assert.Equal(0L, await AskAsync(connection, $"SELECT count(*) FROM {table}"));
        }
    }

    [StoreFact]
    public async Task The_policies_leave_the_indexes_their_use()
    {
        await Index.SaveAsync(_ => new([.. Enumerable.Range(0, 3_000).Select(number => Document(
            $"{(number % 2 == 0 ? "kortrijk" : "gent")}/signal/A{number:D5}", $"De lift van blok{number} en hal{number % 40}.", Facet.Status("open"), number))]), null);
        await _index.FinishAsync(await Making(), 1);
        await using var connection = await ReaderAsync();
        await AskAsync(connection, "SET lokaalsignaal.owners = 'kortrijk'");
        long Term(string word) => Lexemes.Term(Signals, word);
        Wanted[] wanted = [new([Term("hal4")], 40), new([Term("lift")], 1_500), new([Term(WantedTerms.Facet(Facet.Status("open")))], 1_500), new([Term(WantedTerms.Every)], 1_500)];

        var finding = await PlanAsync(connection, FindingSql.Page(wanted, 0, long.MaxValue, "ORDER BY id DESC", 51));
        Assert.Contains("search_postings_by_term", finding, StringComparison.Ordinal);
        Assert.Contains($"Index Cond: ((term = '{Term("hal4")}'::bigint) AND (id >= 0)", finding, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan", finding, StringComparison.Ordinal);
        foreach (var (query, index) in new[]
        {
            ("SELECT term FROM search_words WHERE municipality = 'kortrijk' AND kind = 'signal' AND lexeme = ANY ('{lift,hal4}')", "(lexeme = ANY ('{lift,hal4}'::text[]))"),
            ("SELECT term FROM search_words WHERE municipality = 'kortrijk' AND kind = 'signal' AND word >= 'blok12' AND word < 'blok13'", "(word >= 'blok12'::text) AND (word < 'blok13'::text)"),
            ("SELECT id FROM search_docs WHERE case_id = 'kortrijk/signal/A00002'", "Index Cond: (case_id = 'kortrijk/signal/A00002'::text)"),
        })
        {
            var plan = await PlanAsync(connection, query);
            Assert.Contains(index, plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Seq Scan on search", plan, StringComparison.Ordinal);
        }
    }

    [StoreFact]
    public async Task What_is_erased_is_in_no_table_and_in_nothing_the_server_plans_by()
    {
        for (var i = 0; i < 50; i++)
        {
            await SaveAsync($"kortrijk/signal/{i:D6}", $"De lift van blok{i}, en nog {string.Join(' ', Enumerable.Range(i, 40).Select(word => $"deur{word}"))}");
        }

        await SaveAsync("kortrijk/signal/SECRET", "Mevrouw Zilverberkje in de lift.");
        await using var connection = new NpgsqlConnection(_database + ";Options=-c lokaalsignaal.owners=*");
        await connection.OpenAsync();
        await AskAsync(connection, "ANALYZE");
        Assert.Equal(1L, await AskAsync(connection, "SELECT count(*) FROM search_words WHERE word LIKE 'zilver%'"));

        await Index.EraseAsync(_ => new([Document("kortrijk/signal/SECRET", "Mevrouw in de lift.")]));

        Assert.Equal(0L, await AskAsync(connection, "SELECT (SELECT count(*) FROM search_words WHERE word LIKE 'zilver%') + (SELECT count(*) FROM search_docs WHERE words LIKE '%zilver%')"));
        Assert.Equal(0L, await AskAsync(connection, $"SELECT count(*) FROM search_postings WHERE term = {Lexemes.Term(Signals, "zilverberk")}"));
        Assert.Empty(await FoundAsync("zilverberkje"));
        Assert.Contains("kortrijk/signal/SECRET", await FoundAsync("lift"));
        var database = new NpgsqlConnectionStringBuilder(_database).Database!;
        Assert.Equal(0L, server.Ask(database, "SELECT count(*) FROM pg_statistic s JOIN pg_class c ON c.oid = s.starelid WHERE c.relname LIKE 'search%' AND s::text LIKE '%zilver%'"));
        if (server.Ask(database, "SELECT count(*) FROM pg_available_extensions WHERE name = 'pgstattuple'") is 0L)
        {
            return;
        }

        _ = server.Ask(database, "CREATE EXTENSION pgstattuple");
        Assert.Equal(0L, server.Ask(database, "SELECT sum(dead_tuple_count)::bigint FROM (VALUES ('search_docs'), ('search_words'), ('search_postings')) AS t(name), pgstattuple(t.name)"));
    }

    [StoreFact]
    public async Task Of_two_makings_the_one_that_began_last_counts()
    {
        var first = await Index.BeginAsync();
        var second = await Index.BeginAsync();

        await Index.FinishAsync(first, 5);
        Assert.Equal(0, await Index.PositionAsync());

        await Index.FinishAsync(second, 6);
        Assert.Equal(6, await Index.PositionAsync());
        await Index.SaveAsync(_ => new([]), 3);
        Assert.Equal(6, await Index.PositionAsync());
    }

    [StoreFact]
    public async Task Of_two_processes_the_later_reads_what_the_earlier_did_not_know()
    {
        await using var other = _store.SearchIndex();
        var (reading, changed) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = Index.SaveAsync(
            async _ =>
            {
                reading.SetResult();
                await changed.Task;
                return [Document("kortrijk/signal/AAAAAA", "De lift.")];
            },
            null).AsTask();
        await reading.Task;

        var second = other.SaveAsync(_ => new([Document("kortrijk/signal/AAAAAA", "De brug.")]), null).AsTask();
        await WaitingAsync();
        changed.SetResult();
        await Task.WhenAll(first, second);

        Assert.Empty(await FoundAsync("lift"));
        Assert.Single(await FoundAsync("brug"));
    }

    [StoreFact]
    public async Task Many_of_one_moment_each_have_a_place()
    {
        await Index.SaveAsync(_ => new([.. Enumerable.Range(0, 2_000).Select(number => Document($"kortrijk/signal/{number:D6}", "lift"))]), null);
        await Index.SaveAsync(_ => new([.. Enumerable.Range(2_000, 2_000).Select(number => Document($"kortrijk/signal/{number:D6}", "lift"))]), null);

        Assert.Equal(4_000, await Index.CountAsync(Query("lift"), 10_000, Scope));
    }

    private async Task WaitingAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (server.Ask("postgres", "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND wait_event = 'advisory'") is 0L)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private async Task FillAsync()
    {
        await SaveAsync("kortrijk/signal/AAAAAA", "De lift van de kortrijkzaan.", Facet.Status("open"));
        await SaveAsync("gent/signal/GGGGGG", "De lift van de gentenaar.", Facet.Status("open"));
    }

    private async Task<long> Making()
    {
        await using var connection = new NpgsqlConnection(_database + ";Options=-c lokaalsignaal.owners=*");
        await connection.OpenAsync();
        return (long)(await AskAsync(connection, "INSERT INTO search_state VALUES ('making', 1) RETURNING value"))!;
    }

    private async Task<NpgsqlConnection> ReaderAsync()
    {
        var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync();
        await AskAsync(connection, "SET ROLE " + await AskAsync(connection, "SELECT 'lokaalsignaal_reader_' || oid FROM pg_database WHERE datname = current_database()"));
        return connection;
    }

    private static async Task<object?> AskAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private static async Task<string> PlanAsync(NpgsqlConnection connection, string query)
    {
        await using var command = new NpgsqlCommand($"EXPLAIN {query}", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var plan = new List<string>();
        while (await reader.ReadAsync())
        {
            plan.Add(reader.GetString(0));
        }

        return string.Join('\n', plan);
    }
}
