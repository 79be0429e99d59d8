using LokaalSignaal.Silo.Search;
using LokaalSignaal.Silo.Tests.Texts;

namespace LokaalSignaal.Silo.Tests.Search;

/// <summary>The index by itself.</summary>
public sealed class SearchIndexTests : IDisposable
{
    private static readonly DateTimeOffset Begin = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lokaalsignaal-");
    private readonly SearchIndex _index;

    public SearchIndexTests() => _index = SearchIndex.Open(File);

    private string File => Path.Combine(_folder.FullName, "search.db");

    public void Dispose()
    {
        _index.Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("huurder")]
    [InlineData("HUURDERS")]
    [InlineData("huurd")]
    [InlineData("sociale woning")]
    [InlineData("de sociale woningen")]
    [InlineData("café")]
    [InlineData("cafe")]
    [InlineData("e-mail")]
    public void A_word_is_found_in_its_other_forms_and_by_its_beginning(string words)
    {
        Save("kortrijk/signal/AAAAAA", "De huurders van een sociale woning kregen een e-mail in het café.");

        Assert.Single(Found(words));
    }

    [Theory]
    [InlineData("ver")]
    [InlineData("verw")]
    [InlineData("verwa")]
    [InlineData("verwar")]
    [InlineData("verwarm")]
    [InlineData("verwarmingsk")]
    [InlineData("verwarmingsketel")]
    public void A_word_is_found_by_a_beginning_of_any_length(string beginning)
    {
        Save("kortrijk/signal/AAAAAA", "De verwarmingsketel is stuk.");

        Assert.Single(Found(beginning));
        Assert.Empty(Found(beginning + "x"));
    }

    [Fact]
    public void A_long_beginning_of_very_many_words_is_found_too()
    {
        for (var number = 0; number < 300; number++)
        {
            Save($"kortrijk/signal/A{number:D5}", $"verwarmingsketel{number:D3}x");
        }

        Assert.Equal(300, _index.Count(new SearchQuery("verwarmingsketel", []), 1_000));
        Assert.Single(Found("verwarmingsketel007"));
    }

    [Theory]
    [InlineData("eigenaar")]
    [InlineData("sociale eigenaar")]
    [InlineData("!!! --- ***")]
    [InlineData("")]
    [InlineData("inzq0signalzq0kortrijk")]
    public void What_is_not_there_is_not_found(string words)
    {
        Save("kortrijk/signal/AAAAAA", "De huurders van een sociale woning.", "inzq0signalzq0kortrijk");

        Assert.Empty(Found(words));
    }

    [Fact]
    public void Nothing_that_is_typed_makes_it_fail()
    {
        Save("kortrijk/signal/AAAAAA", "De huurders van een sociale woning.");
        var chance = new Random(1);
        string[] parts = ["\"", "'", "*", "(", ")", " AND ", " OR ", " NOT ", "NEAR(", ":", "^", "-", "words", "facets", "{", "}", "\0", "\ud800", "\udc00",
            "é", "\u0301", "İ", "ß", "中文", "👩‍👩‍👧", "\u202e", "%", "_", ";", "--", "huur", "\\", "\u200b", "²", "Ⅷ", "𝐚", "ﬁ", new string('x', 300)];
        for (var round = 0; round < 3_000; round++)
        {
            var words = string.Concat(Enumerable.Range(0, chance.Next(1, 9)).Select(_ => parts[chance.Next(parts.Length)]));
            _ = Found(words);
            _ = _index.Count(new SearchQuery(words, []), 10);
            _ = _index.Among(["kortrijk/signal/AAAAAA"], words);
        }
    }

    [Fact]
    public void The_newest_come_first_and_a_page_goes_on_where_the_last_one_ended()
    {
        for (var i = 0; i < 30; i++)
        {
            _index.Save([new SearchDocument($"kortrijk/signal/{i:D6}", Begin.AddMinutes(i / 3), "lift", "")], null);
        }

        var first = _index.Find(new SearchQuery("lift", []), null, 7);
        var rest = _index.Find(new SearchQuery("lift", []), first[^1].Id, 100);

        Assert.Equal(30, first.Concat(rest).Select(hit => hit.CaseId).Distinct().Count());
        Assert.True(first.Concat(rest).Zip(first.Concat(rest).Skip(1)).All(pair => pair.First.Id > pair.Second.Id));
    }

    [Fact]
    public void What_is_erased_leaves_no_byte_behind()
    {
        var chance = new Random(2);
        string[] words = [.. Enumerable.Range(0, 2_000).Select(_ => string.Concat(Enumerable.Range(0, 9).Select(_ => (char)('a' + chance.Next(26)))))];
        for (var i = 0; i < 400; i++)
        {
            Save($"kortrijk/signal/{i:D6}", string.Join(' ', chance.GetItems(words, 30)));
        }

        for (var i = 0; i < 20; i++)
        {
            string[] secret = [.. Enumerable.Range(0, 12).Select(_ => "q" + string.Concat(Enumerable.Range(0, 9).Select(_ => (char)('a' + chance.Next(26)))))];
            Save("kortrijk/signal/SECRET", "lift " + string.Join(' ', secret));
            Assert.NotEmpty(Traces.In(Traces.FilesOf(_folder.FullName), secret));

            _index.Erase([new SearchDocument("kortrijk/signal/SECRET", Begin, "lift", "")]);

            Assert.Empty(Traces.In(Traces.FilesOf(_folder.FullName), secret.Select(word => word[..6])));
            Assert.Contains(Found("lift"), hit => hit.CaseId == "kortrijk/signal/SECRET");
        }
    }

    [Fact]
    public void A_broken_file_is_thrown_away()
    {
        _index.Save([new SearchDocument("kortrijk/signal/AAAAAA", Begin, "lift", "")], 7);
        _index.Dispose();
        System.IO.File.WriteAllBytes(File, [.. Enumerable.Repeat((byte)7, 9_000)]);

        using var again = SearchIndex.Open(File);

        Assert.Equal(0, again.Position);
        Assert.Empty(again.Find(new SearchQuery("lift", []), null, 5));
    }

    [Fact]
    public void Damage_inside_shows_when_it_is_met_and_the_index_is_begun_anew()
    {
        for (var i = 0; i < 300; i++)
        {
            Save($"kortrijk/signal/{i:D6}", $"De lift van blok{i} is stuk.");
        }

        _index.Dispose();
        Damage.Do(File);

        using var again = SearchIndex.Open(File);
        var emptied = 0;
        again.Emptied += () => emptied++;

        Assert.Empty(again.Find(new SearchQuery("lift", []), null, 500));
        Assert.Equal((1, 0L), (emptied, again.Position));

        again.Save([new SearchDocument("kortrijk/signal/AAAAAA", Begin, "lift", "")], 7);
        Assert.Single(again.Find(new SearchQuery("lift", []), null, 5));
        Assert.Equal((1, 7L), (emptied, again.Position));
    }

    private IReadOnlyList<SearchHit> Found(string words) => _index.Find(new SearchQuery(words, []), null, 50);

    private void Save(string id, string text, string facets = "") =>
        _index.Save([new SearchDocument(id, Begin, string.Join(' ', SearchWords.Of(text)), facets)], null);
}
