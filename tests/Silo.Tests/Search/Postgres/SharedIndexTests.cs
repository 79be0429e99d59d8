using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Search;
using LokaalSignaal.Silo.Tests.Journal;
using LokaalSignaal.Silo.Tests.Journal.Postgres;
using Npgsql;

namespace LokaalSignaal.Silo.Tests.Search.Postgres;

/// <summary>One index for all processes on a store.</summary>
[Collection(PostgresServer.Collection)]
public sealed class SharedIndexTests : IAsyncLifetime
{
    private readonly string _database;
    private readonly RunningSilo _silo;
    private OwnerId _kortrijk;
    private Actor _nurse;
    private Actor _processor;

    public SharedIndexTests(PostgresServer server)
    {
        _database = server.NewDatabase();
        _silo = new RunningSilo(server: _database);
    }

    public async Task InitializeAsync()
    {
        _kortrijk = await _silo.FoundAsync("kortrijk");
        _nurse = await _silo.RegisterAsync(_kortrijk, Role.Giver);
        _processor = await _silo.RegisterAsync(_kortrijk, Role.Processor);
    }

    public async Task DisposeAsync() => await _silo.DisposeAsync();

    [StoreFact]
    public async Task Where_it_is_gone_whoever_leads_makes_it_anew_also_when_nothing_happens()
    {
        var signal = await _silo.GiveAsync(_kortrijk, _nurse, "De lift van het appartement is stuk.");
        await _silo.RestAsync();
        Assert.Equal([signal], await FoundAsync(_silo, _processor, "appartementen"));

        await _silo.RestartAsync(() => Do("TRUNCATE search_docs, search_words, search_postings, search_state"));
        await _silo.RestAsync();

        Assert.Equal([signal], await FoundAsync(_silo, _processor, "appartementen lift"));
    }

    [StoreFact]
    public async Task Where_it_went_while_it_was_kept_the_next_that_happens_brings_all_of_it_back()
    {
        var first = await _silo.GiveAsync(_kortrijk, _nurse, "De lift van het appartement is stuk.");
        await _silo.RestAsync();
        Do("TRUNCATE search_docs, search_words, search_postings, search_state");

        var second = await _silo.GiveAsync(_kortrijk, _nurse, "De brievenbus is stuk.");
        await _silo.RestAsync();

        Assert.Equal(Sorted(second, first), await FoundAsync(_silo, _processor, "stuk"));
    }

    [StoreFact]
    public async Task One_of_another_shape_is_made_anew()
    {
        var signal = await _silo.GiveAsync(_kortrijk, _nurse, "De lift van het appartement is stuk.");
        await _silo.RestAsync();

        await _silo.RestartAsync(() => Do("UPDATE search_state SET value = 77 WHERE name = 'shape'; UPDATE search_words SET term = 5"));
        await _silo.RestAsync();

        Assert.Equal([signal], await FoundAsync(_silo, _processor, "lift"));
        Assert.Equal(2L, Do("SELECT value FROM search_state WHERE name = 'making'"));
    }

    [StoreFact]
    public async Task When_the_process_that_keeps_it_ends_another_goes_on()
    {
        await using var other = _silo.Another();
        var first = await _silo.GiveAsync(_kortrijk, _nurse, "De lift van het appartement is stuk.");
        await _silo.RestAsync();
        await _silo.RestartAsync();

        var second = await other.GiveAsync(_kortrijk, _nurse, "De lift van de school is stuk.");
        await Task.WhenAll(other.RestAsync(), _silo.RestAsync());

        Assert.Equal(Sorted(second, first), await FoundAsync(other, _processor, "lift"));
        Assert.Equal(Sorted(second, first), await FoundAsync(_silo, _processor, "lift"));
        Assert.Equal(1L, Do("SELECT value FROM search_state WHERE name = 'making'"));
    }

    [StoreFact]
    public async Task Who_gave_a_signal_finds_their_own_by_its_words_and_nobody_elses()
    {
        var colleague = await _silo.RegisterAsync(_kortrijk, Role.Giver);
        var own = await _silo.GiveAsync(_kortrijk, _nurse, "De lift van het appartement is stuk.");
        var other = await _silo.GiveAsync(_kortrijk, colleague, "De lift van de school is stuk.");
        await _silo.RestAsync();

        Assert.Equal([own], await FoundAsync(_silo, _nurse, "liften"));
        Assert.Empty(await FoundAsync(_silo, _nurse, "school"));
        Assert.Equal([other], await FoundAsync(_silo, colleague, "school"));
        Assert.Equal(1, await _silo.Get<ISignalQueries>().CountAsync(new SignalFilter { Words = "lift" }, _nurse));
    }

    [StoreFact]
    public async Task What_is_alike_is_found_in_it()
    {
        var one = await _silo.GiveAsync(_kortrijk, _nurse, "Huurders van de torenflat wachten maanden op herstelling van de lift.");
        var like = await _silo.GiveAsync(_kortrijk, _nurse, "In de torenflat wachten huurders al maanden op de herstelling van een lift.");
        await _silo.GiveAsync(_kortrijk, _nurse, "De bus rijdt niet meer op zondag naar het ziekenhuis.");
        await _silo.RestAsync();

        var alike = await _silo.Get<ISignalQueries>().SimilarAsync(one, 5, _processor);

        Assert.Equal(like, alike[0].Signal.Id);
        Assert.True(alike[0].Score > 0.5);
        Assert.True(await _silo.Get<ISignalQueries>().CountSimilarAsync(_kortrijk, "Huurders van de torenflat wachten op de lift.") >= 2);
    }

    [StoreFact]
    public async Task What_a_program_before_kept_in_a_file_goes()
    {
        var place = _silo.Place.Search;
        await _silo.RestartAsync(() =>
        {
            File.WriteAllText(place, "Zilverberkje");
            File.WriteAllText(place + "-wal", "Zilverberkje");
        });

        _ = _silo.Get<ISearchIndex>();
        Assert.Empty(Directory.GetFiles(_silo.Place.Data, "search.db*"));
    }

    private static CaseId[] Sorted(params IEnumerable<CaseId> ids) => [.. ids.OrderBy(id => id.ToString(), StringComparer.Ordinal)];

    private static async Task<CaseId[]> FoundAsync(RunningSilo silo, Actor who, string words) =>
        Sorted((await silo.Get<ISignalQueries>().ListAsync(new SignalFilter { Words = words }, new Paging(50), who)).Items.Select(item => item.Id));

    private object? Do(string sql)
    {
        using var connection = new NpgsqlConnection(_database);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }
}
