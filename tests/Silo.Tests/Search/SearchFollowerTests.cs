using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Keys;
using LokaalSignaal.Silo.People;
using LokaalSignaal.Silo.Search;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Silo.Tests.Texts;
using Microsoft.Data.Sqlite;

namespace LokaalSignaal.Silo.Tests.Search;

/// <summary>The index beside a real store.</summary>
public sealed class SearchFollowerTests : IAsyncLifetime
{
    private readonly RunningSilo _silo = new();
    private OwnerId _kortrijk;
    private Actor _nurse;
    private Actor _processor;

    public async Task InitializeAsync()
    {
        _kortrijk = await _silo.FoundAsync("kortrijk");
        _nurse = await _silo.RegisterAsync(_kortrijk, Role.Giver);
        _processor = await _silo.RegisterAsync(_kortrijk, Role.Processor);
    }

    public Task DisposeAsync() => _silo.DisposeAsync().AsTask();

    [Fact]
    public async Task An_index_that_is_gone_is_made_anew_also_when_nothing_happens()
    {
        var signal = await _silo.GiveAsync(_kortrijk, _nurse, "De lift van het appartement is stuk.");
        await _silo.DoAsync(signal, new AddToSignal("Ook de brievenbus."), _nurse);
        await _silo.RestAsync();
        Assert.Equal([signal], await FoundAsync("brievenbussen"));
        var place = _silo.Place.Search;

        await _silo.RestartAsync(() => File.Delete(place));
        await _silo.Get<SearchFollower>().BeginAsync();

        Assert.Equal([signal], await FoundAsync("brievenbussen lift"));
    }

    [Fact]
    public async Task An_index_that_is_further_than_an_older_copy_of_the_store_misses_nothing()
    {
        await _silo.GiveAsync(_kortrijk, _nurse, "De lift van het appartement is stuk.");
        await _silo.RestAsync();
        var place = _silo.Place.Search;

        await _silo.RestartAsync(() => Ahead(place));
        var signal = await _silo.GiveAsync(_kortrijk, _nurse, "De brievenbus is stuk.");
        await _silo.RestAsync();

        Assert.Equal([signal], await FoundAsync("brievenbus"));
    }

    [Fact]
    public async Task An_index_that_turns_out_to_be_damaged_is_made_anew()
    {
        for (var i = 0; i < 40; i++)
        {
            await _silo.GiveAsync(_kortrijk, _nurse, $"De lift van blok {i} is stuk, en de {string.Join(" en de ", Enumerable.Range(i * 50, 50).Select(word => $"deur{word}"))}.");
        }

        await _silo.RestAsync();
        var place = _silo.Place.Search;
        await _silo.RestartAsync(() => Damage.Do(place));

        Assert.Empty(await FoundAsync("lift"));
        await _silo.Get<SearchFollower>().BeginAsync();

        Assert.Equal(40, (await FoundAsync("lift")).Length);
    }

    [Fact]
    public async Task A_masked_text_is_found_by_none_of_its_words_at_once()
    {
        var signal = await _silo.GiveAsync(_kortrijk, _nurse, "Mevrouw Zilverberkje van de derde verdieping valt vaak.");
        await _silo.RestAsync();
        var view = (await _silo.Get<ISignalQueries>().FindAsync(signal, _processor))!;
        Assert.Equal([signal], await FoundAsync("zilverberkje"));

        using var erasure = new Erasure(
            _silo.Journal, _silo.Get<KeyFolder>().Ledger, _silo.Get<Vault>(), [_silo.Get<SearchFollower>()], _silo.Clock);
        await erasure.EraseAsync(view.TextId);

        Assert.Empty(await FoundAsync("zilverberkje"));
        Assert.Empty(Traces.In(Traces.FilesOf(_silo.Place.Data), "zilverberk", "Zilverberk"));
        Assert.Null((await _silo.Get<ISignalQueries>().ListAsync(new SignalFilter(), new Paging(5), _processor)).Items[0].Text);
    }

    private static void Ahead(string index)
    {
        using var connection = new SqliteConnection($"Data Source={index};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE state SET value = 1000000 WHERE name = 'position'";
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    private async Task<CaseId[]> FoundAsync(string words) =>
        [.. (await _silo.Get<ISignalQueries>().ListAsync(new SignalFilter { Words = words }, new Paging(50), _processor)).Items.Select(item => item.Id)];
}
