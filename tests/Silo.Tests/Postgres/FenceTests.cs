using LokaalSignaal.Identity;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Tests.Journal;
using LokaalSignaal.Silo.Tests.Journal.Postgres;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LokaalSignaal.Silo.Tests.Postgres;

/// <summary>Queries that forgot their filter: the database shows them what their reader reaches, and nothing else.</summary>
[Collection(PostgresServer.Collection)]
public sealed class FenceTests : IAsyncLifetime
{
    // Anyone may know what is in the first four; the others are read by the program alone, whole.
    private static readonly string[] _unfenced =
        ["owners", "memberships", "words", "followers", "batches", "answers", "capacities", "people", "accounts", "links", "__EFMigrationsHistory"];

    private readonly string _database;
    private readonly RunningSilo _silo;
    private OwnerId _kortrijk;
    private OwnerId _gent;
    private Actor _nurse;
    private Actor _other;
    private CaseId _bundled;
    private CaseId _elsewhere;
    private CaseId _fiche;

    public FenceTests(PostgresServer server)
    {
        _database = server.NewDatabase();
        _silo = new RunningSilo(server: _database);
    }

    public async Task InitializeAsync()
    {
        (_kortrijk, _gent) = (await _silo.FoundAsync("kortrijk"), await _silo.FoundAsync("gent"));
        _nurse = await _silo.RegisterAsync(_kortrijk, Role.Giver);
        _other = await _silo.RegisterAsync(_gent, Role.Giver);
        var processor = await _silo.RegisterAsync(_kortrijk, Role.Processor);
        _bundled = await _silo.GiveAsync(_kortrijk, _nurse, "Huurders wachten al maanden op een herstelling.");
        await _silo.GiveAsync(_kortrijk, processor, "De bus rijdt niet meer op zondag.");
        _elsewhere = await _silo.GiveAsync(_gent, _other, "Er is geen crisisopvang voor gezinnen.");
        await _silo.RestAsync();
        _fiche = await _silo.BundleAsync(_kortrijk, processor, _bundled);
        await _silo.RestAsync();
    }

    public async Task DisposeAsync() => await _silo.DisposeAsync();

    [StoreFact]
    public async Task A_municipality_reaches_its_own_cases()
    {
        foreach (var (owner, signals, fiches) in new[] { (_kortrijk, 2, 1), (_gent, 1, 0) })
        {
            await using var context = Reach(ReadScope.Of(owner));
            Assert.Equal((signals, fiches), (await context.Signals.CountAsync(), await context.Fiches.CountAsync()));
            Assert.Equal(fiches, await context.FicheLinks.CountAsync());
            Assert.All(await context.Labels.Select(label => label.CaseId).ToListAsync(), IsOwned);
            Assert.All(await context.Steps.Select(step => step.CaseId).ToListAsync(), IsOwned);
            Assert.All(await context.Texts.Select(text => text.CaseId).ToListAsync(), IsOwned);
            Assert.All(await context.Events.Select(happened => happened.CaseId).ToListAsync(), IsOwned);
            Assert.NotEmpty(await context.Texts.ToListAsync());
            Assert.NotEmpty(await context.Steps.ToListAsync());

            void IsOwned(string id) => Assert.Equal(owner, CaseId.Of(id).Owner);
        }
    }

    [StoreFact]
    public async Task A_giver_reaches_what_they_gave_and_the_fiches_it_is_in()
    {
        await using var nurse = Reach(ReadScope.Of(IndexOf(_nurse)));
        await using var other = Reach(ReadScope.Of(IndexOf(_other)));

        Assert.Equal([_bundled.ToString()], await nurse.Signals.Select(row => row.CaseId).ToListAsync());
        Assert.Equal([_fiche.ToString()], await nurse.Fiches.Select(row => row.CaseId).ToListAsync());
        Assert.Equal(
            Sorted(_bundled, _fiche),
            (await nurse.Texts.Select(row => row.CaseId).Distinct().ToListAsync()).Order(StringComparer.Ordinal));
        Assert.Equal([_elsewhere.ToString()], await other.Signals.Select(row => row.CaseId).ToListAsync());
        Assert.Empty(await other.Fiches.ToListAsync());
        foreach (var context in new[] { nurse, other })
        {
            Assert.Empty(await context.Labels.ToListAsync());
            Assert.Empty(await context.Steps.ToListAsync());
            Assert.Empty(await context.Events.ToListAsync());
        }

        Assert.All(await nurse.Notices.ToListAsync(), notice => Assert.Equal(IndexOf(_nurse), notice.PersonIndex));
    }

    [StoreFact]
    public async Task A_follow_code_opens_one_signal()
    {
        var anonymous = await _silo.BeginAsync(_gent, CaseKind.Signal, new GiveSignal { Text = "De dienst neemt niet op.", Anonymous = true }, _other);
        await using var all = Reach(ReadScope.Everything);
        var hash = await all.Signals.Where(row => row.CaseId == anonymous.ToString()).Select(row => row.FollowHash).SingleAsync();

        await using var opened = Reach(ReadScope.OfCode(hash!));

        Assert.Equal([anonymous.ToString()], await opened.Signals.Select(row => row.CaseId).ToListAsync());
        Assert.All(await opened.Texts.ToListAsync(), text => Assert.Equal(anonymous.ToString(), text.CaseId));
    }

    [StoreFact]
    public async Task Nobody_in_particular_reaches_nothing_that_was_not_published()
    {
        await using var context = Reach(ReadScope.Published);

        Assert.Empty(await context.Signals.ToListAsync());
        Assert.Empty(await context.Fiches.ToListAsync());
        Assert.Empty(await context.Texts.ToListAsync());
        Assert.NotEmpty(await context.Owners.ToListAsync());
    }

    [StoreFact]
    public async Task One_reading_leaves_nothing_to_the_next_on_the_same_connection()
    {
        for (var time = 0; time < 3; time++)
        {
            await using var kortrijk = Reach(ReadScope.Of(_kortrijk));
            Assert.Equal(2, await kortrijk.Signals.CountAsync());
            await using var gent = Reach(ReadScope.Of(_gent));
            Assert.Equal(1, await gent.Signals.CountAsync());
            Assert.Equal(0, await gent.Database.SqlQueryRaw<int>("SELECT 0 AS \"Value\"").SingleAsync());
        }
    }

    [StoreFact]
    public async Task Who_says_nothing_reads_nothing_not_even_as_the_tables_own_role()
    {
        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync();
        await AskAsync(connection, "CREATE ROLE fence_owner");
        try
        {
            foreach (var table in Fenced())
            {
                await AskAsync(connection, $"ALTER TABLE {table} OWNER TO fence_owner");
            }

            await AskAsync(connection, "SET ROLE fence_owner");
            foreach (var table in Fenced())
            {
                Assert.Equal(0L, await AskAsync(connection, $"SELECT count(*) FROM {table}"));
            }

            await AskAsync(connection, "SET lokaalsignaal.owners = '*'");
            Assert.NotEqual(0L, await AskAsync(connection, "SELECT count(*) FROM signals"));
        }
        finally
        {
            await AskAsync(connection, "RESET ROLE");
            await AskAsync(connection, "REASSIGN OWNED BY fence_owner TO CURRENT_USER");
            await AskAsync(connection, "DROP OWNED BY fence_owner");
            await AskAsync(connection, "DROP ROLE fence_owner");
        }
    }

    [StoreFact]
    public async Task Each_table_is_behind_the_fence_or_is_named_here()
    {
        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync();
        foreach (var table in Fenced())
        {
            Assert.True(
                (bool?)await AskAsync(connection, $"SELECT relrowsecurity AND relforcerowsecurity FROM pg_class WHERE oid = '{table}'::regclass"),
                $"{table} has no policy: give it one in a migration, or name it here.");
        }
    }

    [StoreFact]
    public async Task Lists_go_by_their_index_behind_the_fence()
    {
        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync();
        await AskAsync(connection, "ANALYZE");
        await AskAsync(connection, "SET ROLE " + await AskAsync(connection, "SELECT 'lokaalsignaal_reader_' || oid FROM pg_database WHERE datname = current_database()"));
        await AskAsync(connection, "SET lokaalsignaal.owners = 'kortrijk'; SET enable_seqscan = off");

        foreach (var (query, index) in new[]
        {
            ("SELECT * FROM signals WHERE municipality = 'kortrijk' AND status = 'open' ORDER BY at DESC, case_id DESC LIMIT 50", "Index Cond: ((municipality = 'kortrijk'::text) AND (status = 'open'::text))"),
            ("SELECT * FROM signals WHERE municipality = 'kortrijk' AND at < 5 ORDER BY at DESC, case_id DESC LIMIT 50", "Index Cond: ((municipality = 'kortrijk'::text) AND (at < 5))"),
            ("SELECT * FROM texts WHERE ref = ANY ('{a,b}')", "Index Cond: (ref = ANY ('{a,b}'::text[]))"),
            ("SELECT * FROM events WHERE case_id = 'kortrijk/signal/A' AND version > 3", "Index Cond: ((case_id = 'kortrijk/signal/A'::text) AND (version > 3))"),
        })
        {
            Assert.Contains(index, await PlanAsync(connection, query), StringComparison.Ordinal);
        }
    }

    [StoreFact]
    public async Task What_the_server_plans_by_holds_no_text()
    {
        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync();
        await AskAsync(connection, "SET lokaalsignaal.owners = '*'; ANALYZE");

        Assert.NotEqual(0L, await AskAsync(connection, "SELECT count(*) FROM pg_statistic s WHERE s::text LIKE '%kortrijk%'"));
        Assert.Equal(0L, await AskAsync(connection, "SELECT count(*) FROM pg_statistic s WHERE s::text ILIKE '%crisisopvang%'"));
    }

    private static string[] Sorted(params CaseId[] ids) => [.. ids.Select(id => id.ToString()).Order(StringComparer.Ordinal)];

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

    private StoreContext Reach(ReadScope scope) => _silo.Get<IStoreReader>().Context(scope);

    private byte[] IndexOf(Actor actor) => _silo.Get<IPersonIndex>().Of(actor.Person);

    private IEnumerable<string> Fenced()
    {
        using var connection = new NpgsqlConnection(_database);
        connection.Open();
        using var command = new NpgsqlCommand("SELECT array_agg(tablename::text) FROM pg_tables WHERE schemaname = current_schema()", connection);
        return [.. ((string[])command.ExecuteScalar()!).Except(_unfenced)];
    }
}
