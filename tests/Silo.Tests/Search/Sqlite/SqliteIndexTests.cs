using LokaalSignaal.Silo.Search;
using LokaalSignaal.Silo.Search.Sqlite;
using LokaalSignaal.Silo.Tests.Texts;

namespace LokaalSignaal.Silo.Tests.Search.Sqlite;

/// <summary>The index in a file of its own.</summary>
public sealed class SqliteIndexTests : SearchIndexTests, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lokaalsignaal-");
    private readonly SqliteIndex _index;

    public SqliteIndexTests() => _index = SqliteIndex.Open(File);

    protected override ISearchIndex Index => _index;

    private string File => Path.Combine(_folder.FullName, "search.db");

    public void Dispose()
    {
        _index.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_is_erased_leaves_no_byte_behind()
    {
        var chance = new Random(2);
        string[] words = [.. Enumerable.Range(0, 2_000).Select(_ => string.Concat(Enumerable.Range(0, 9).Select(_ => (char)('a' + chance.Next(26)))))];
        for (var i = 0; i < 400; i++)
        {
            await SaveAsync($"kortrijk/signal/{i:D6}", string.Join(' ', chance.GetItems(words, 30)));
        }

        for (var i = 0; i < 20; i++)
        {
            string[] secret = [.. Enumerable.Range(0, 12).Select(_ => "q" + string.Concat(Enumerable.Range(0, 9).Select(_ => (char)('a' + chance.Next(26)))))];
            await SaveAsync("kortrijk/signal/SECRET", "lift " + string.Join(' ', secret));
            Assert.NotEmpty(Traces.In(Traces.FilesOf(_folder.FullName), secret));

            await _index.EraseAsync(_ => new([new SearchDocument("kortrijk/signal/SECRET", Begin, "lift", "")]));

            Assert.Empty(Traces.In(Traces.FilesOf(_folder.FullName), secret.Select(word => word[..6])));
            Assert.Contains("kortrijk/signal/SECRET", await FoundAsync("lift"));
        }
    }

    [Fact]
    public async Task A_broken_file_is_thrown_away()
    {
        await _index.SaveAsync(_ => new([new SearchDocument("kortrijk/signal/AAAAAA", Begin, "lift", "")]), 7);
        _index.Dispose();
        System.IO.File.WriteAllBytes(File, [.. Enumerable.Repeat((byte)7, 9_000)]);

        using var again = SqliteIndex.Open(File);

        Assert.Equal(0, await again.PositionAsync());
        Assert.Empty(await again.FindAsync(Query("lift"), null, 5, Scope));
    }

    [Fact]
    public async Task Damage_inside_shows_when_it_is_met_and_the_index_is_begun_anew()
    {
        for (var i = 0; i < 300; i++)
        {
            await SaveAsync($"kortrijk/signal/{i:D6}", $"De lift van blok{i} is stuk.");
        }

        _index.Dispose();
        Damage.Do(File);

        using var again = SqliteIndex.Open(File);
        var emptied = 0;
        again.Emptied += () => emptied++;

        Assert.Empty(await again.FindAsync(Query("lift"), null, 500, Scope));
        Assert.Equal((1, 0L), (emptied, await again.PositionAsync()));

        await again.SaveAsync(_ => new([new SearchDocument("kortrijk/signal/AAAAAA", Begin, "lift", "")]), 7);
        Assert.Single(await again.FindAsync(Query("lift"), null, 5, Scope));
        Assert.Equal((1, 7L), (emptied, await again.PositionAsync()));
    }
}
