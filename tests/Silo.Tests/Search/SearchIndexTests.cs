using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Search;
using LokaalSignaal.Silo.Tests.Journal;

namespace LokaalSignaal.Silo.Tests.Search;

/// <summary>The index by itself, on either database.</summary>
public abstract class SearchIndexTests
{
    protected static readonly DateTimeOffset Begin = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    protected static readonly OwnerId Kortrijk = OwnerId.Of("kortrijk");
    protected static readonly Shelf Signals = new("kortrijk", CaseKind.Signal);

    protected abstract ISearchIndex Index { get; }

    protected static ReadScope Scope { get; } = ReadScope.Of(Kortrijk);

    [StoreTheory]
    [InlineData("huurder")]
    [InlineData("HUURDERS")]
    [InlineData("huurd")]
    [InlineData("sociale woning")]
    [InlineData("de sociale woningen")]
    [InlineData("café")]
    [InlineData("cafe")]
    [InlineData("e-mail")]
    [InlineData("brief huis")]
    [InlineData("huis brieven")]
    public async Task A_word_is_found_in_its_other_forms_and_by_its_beginning(string words)
    {
        await SaveAsync("kortrijk/signal/AAAAAA", "De huurders van een sociale woning kregen een e-mail in het café. De huizen kregen brieven.");

        Assert.Single(await FoundAsync(words));
    }

    [StoreTheory]
    [InlineData("ver")]
    [InlineData("verw")]
    [InlineData("verwa")]
    [InlineData("verwar")]
    [InlineData("verwarm")]
    [InlineData("verwarmingsk")]
    [InlineData("verwarmingsketel")]
    public async Task A_word_is_found_by_a_beginning_of_any_length(string beginning)
    {
        await SaveAsync("kortrijk/signal/AAAAAA", "De verwarmingsketel is stuk.");

        Assert.Single(await FoundAsync(beginning));
        Assert.Empty(await FoundAsync(beginning + "x"));
    }

    [StoreFact]
    public async Task A_long_beginning_of_very_many_words_is_found_too()
    {
        await Index.SaveAsync(
            _ => new([.. Enumerable.Range(0, 300).Select(number => Document($"kortrijk/signal/A{number:D5}", $"verwarmingsketel{number:D3}x"))]),
            null);

        Assert.Equal(300, await Index.CountAsync(Query("verwarmingsketel"), 1_000, Scope));
        Assert.Equal(100, await Index.CountAsync(Query("verwarmingsketel"), 100, Scope));
        Assert.Single(await FoundAsync("verwarmingsketel007"));
    }

    [StoreTheory]
    [InlineData("eigenaar")]
    [InlineData("sociale eigenaar")]
    [InlineData("!!! --- ***")]
    [InlineData("")]
    [InlineData("statuszq0open")]
    [InlineData("lo")]
    public async Task What_is_not_there_is_not_found(string words)
    {
        await SaveAsync("kortrijk/signal/AAAAAA", "De huurders van een sociale woning in een lokaal.", Facet.Status("open"));

        Assert.Empty(await FoundAsync(words));
    }

    [StoreFact]
    public async Task Nothing_that_is_typed_makes_it_fail()
    {
        await SaveAsync("kortrijk/signal/AAAAAA", "De huurders van een sociale woning.");
        var chance = new Random(1);
        string[] parts = ["\"", "'", "*", "(", ")", " AND ", " OR ", " NOT ", "NEAR(", ":", "^", "-", "words", "facets", "{", "}", "\0", "\ud800", "\udc00",
            "é", "\u0301", "İ", "ß", "中文", "👩‍👩‍👧", "\u202e", "%", "_", ";", "--", "huur", "\\", "\u200b", "²", "Ⅷ", "𝐚", "ﬁ", new string('x', 300)];
        for (var round = 0; round < 1_000; round++)
        {
            var words = string.Concat(Enumerable.Range(0, chance.Next(1, 9)).Select(_ => parts[chance.Next(parts.Length)]));
            _ = await FoundAsync(words);
            _ = await Index.CountAsync(Query(words), 10, Scope);
            _ = await Index.AmongAsync(["kortrijk/signal/AAAAAA"], words, Scope);
        }
    }

    [StoreFact]
    public async Task The_newest_come_first_and_a_page_goes_on_where_the_last_one_ended()
    {
        await Index.SaveAsync(
            _ => new([.. Enumerable.Range(0, 30).Select(i => new SearchDocument($"kortrijk/signal/{i:D6}", Begin.AddMinutes(i / 3), "lift", ""))]),
            null);

        var first = await Index.FindAsync(Query("lift"), null, 7, Scope);
        var rest = await Index.FindAsync(Query("lift"), first[^1].Id, 100, Scope);

        Assert.Equal(30, first.Concat(rest).Select(hit => hit.CaseId).Distinct().Count());
        Assert.True(first.Concat(rest).Zip(first.Concat(rest).Skip(1)).All(pair => pair.First.Id > pair.Second.Id));
        Assert.Equal(first[3].Id, await Index.PlaceOfAsync(first[3].CaseId, Scope));
    }

    [StoreFact]
    public async Task Whatever_is_asked_together_the_same_is_found_as_by_reading_everything()
    {
        var chance = new Random(3);
        string[] words = ["lift", "boot", "brug", "kraan", "park", "plein", "parking", "liftkoker", "bootje", "dak"];
        string[] facets = [Facet.Status("open"), Facet.Status("closed"), Facet.Theme("wonen"), Facet.Bundled];
        SearchDocument[] documents = [.. Enumerable.Range(0, 240).Select(number => Document(
            $"{(number % 4 == 0 ? "gent" : "kortrijk")}/{(number % 5 == 0 ? "fiche" : "signal")}/A{number:D5}",
            string.Join(' ', chance.GetItems(words, chance.Next(1, 5))),
            string.Join(' ', chance.GetItems(facets, 2).Distinct()),
            chance.Next(0, 60)))];
        await Index.SaveAsync(_ => new(documents), null);

        for (var round = 0; round < 250; round++)
        {
            var typed = string.Join(' ', chance.GetItems(words, chance.Next(1, 4))) is var whole && chance.Next(2) == 0 ? whole : whole[..^1];
            var query = new SearchQuery(Signals, typed, [.. chance.GetItems(facets, chance.Next(0, 3)).Distinct()])
            {
                From = chance.Next(3) == 0 ? Begin.AddMinutes(chance.Next(0, 60)) : null,
                Before = chance.Next(3) == 0 ? Begin.AddMinutes(chance.Next(0, 60)) : null,
                OldestFirst = chance.Next(2) == 0,
            };
            var found = await Index.FindAsync(query, null, 1_000, Scope);
            var wanted = documents.Where(document => Matches(document, query)).Select(document => document.CaseId).Order(StringComparer.Ordinal);
            Assert.Equal(wanted, found.Select(hit => hit.CaseId).Order(StringComparer.Ordinal));
            Assert.Equal(query.OldestFirst ? found.OrderBy(hit => hit.Id) : found.OrderByDescending(hit => hit.Id), found);
            Assert.Equal(found.Count, await Index.CountAsync(query, 1_000, Scope));
        }
    }

    [StoreFact]
    public async Task What_was_replaced_is_found_by_its_new_words_and_facets_alone()
    {
        await SaveAsync("kortrijk/signal/AAAAAA", "De lift en de lifthal.", Facet.Status("open"));
        await SaveAsync("kortrijk/signal/BBBBBB", "De lift.", Facet.Status("open"));
        var place = await Index.PlaceOfAsync("kortrijk/signal/AAAAAA", Scope);

        await SaveAsync("kortrijk/signal/AAAAAA", "De brug, en weer de brug.", Facet.Status("closed"));

        Assert.Equal(["kortrijk/signal/BBBBBB"], await FoundAsync("lift"));
        Assert.Equal(["kortrijk/signal/AAAAAA"], await FoundAsync("brug"));
        Assert.Empty(await FoundAsync("lifthal"));
        Assert.Empty(await FoundAsync("brug", Facet.Status("open")));
        Assert.Single(await FoundAsync("brug", Facet.Status("closed")));
        Assert.Equal(place, await Index.PlaceOfAsync("kortrijk/signal/AAAAAA", Scope));
        Assert.Equal(["brug", "brug"], (await Index.CaseAsync("kortrijk/signal/AAAAAA", Scope))!.Words.AsEnumerable());
    }

    [StoreFact]
    public async Task Words_are_counted_among_signals_and_the_newest_with_any_of_them_are_told()
    {
        await SaveAsync("kortrijk/signal/AAAAAA", "lift brug", Facet.Theme("wonen"));
        await SaveAsync("kortrijk/signal/BBBBBB", "lift", Facet.Theme("werk"));
        await SaveAsync("kortrijk/signal/CCCCCC", "park", Facet.Theme("wonen"));

        var known = await Index.FrequencyAsync(Kortrijk, ["lift", "brug", "dak"], Scope);
        Assert.Equal((3, 2, 1, 0), (known.Documents, known.Counts["lift"], known.Counts["brug"], known.Counts.GetValueOrDefault("dak")));
        Assert.Equal(
            ["kortrijk/signal/AAAAAA", "kortrijk/signal/BBBBBB"],
            (await Index.NewestAsync(Kortrijk, new AnyOf(["brug", "lift"], AreFacets: false), 5, Scope)).Select(one => one.CaseId).Order());
        Assert.Equal(
            ["kortrijk/signal/AAAAAA", "kortrijk/signal/CCCCCC"],
            (await Index.NewestAsync(Kortrijk, new AnyOf([Facet.Theme("wonen")], AreFacets: true), 5, Scope)).Select(one => one.CaseId).Order());
        Assert.Single(await Index.NewestAsync(Kortrijk, new AnyOf(["brug", "lift"], AreFacets: false), 1, Scope));
    }

    [StoreFact]
    public async Task Of_some_cases_those_with_the_words_are_told()
    {
        await SaveAsync("kortrijk/signal/AAAAAA", "De liften van de huurders.");
        await SaveAsync("kortrijk/signal/BBBBBB", "De liften van de buren.");

        Assert.Equal(["kortrijk/signal/AAAAAA"], await Index.AmongAsync(["kortrijk/signal/AAAAAA", "kortrijk/signal/XXXXXX"], "lift huu", Scope));
        Assert.Equal(2, (await Index.AmongAsync(["kortrijk/signal/AAAAAA", "kortrijk/signal/BBBBBB"], "lift", Scope)).Count);
        Assert.Empty(await Index.AmongAsync(["kortrijk/signal/AAAAAA"], "buren", Scope));
        Assert.Empty(await Index.AmongAsync([], "lift", Scope));
    }

    [StoreFact]
    public async Task It_knows_how_far_it_is_once_it_was_made()
    {
        var making = await Index.BeginAsync();
        await SaveAsync("kortrijk/signal/AAAAAA", "De lift.");
        Assert.Equal(0, await Index.PositionAsync());

        await Index.FinishAsync(making, 7);
        Assert.Equal(7, await Index.PositionAsync());
        await Index.SaveAsync(_ => new([]), 9);
        Assert.Equal(9, await Index.PositionAsync());

        await Index.BeginAsync();
        Assert.Equal(0, await Index.PositionAsync());
        Assert.Empty(await FoundAsync("lift"));
    }

    protected static SearchQuery Query(string words, params ImmutableArray<string> facets) => new(Signals, words, facets);

    protected static SearchDocument Document(string id, string text, string facets = "", int minute = 0) =>
        new(id, Begin.AddMinutes(minute), string.Join(' ', SearchWords.Of(text)), facets);

    protected async Task<IReadOnlyList<string>> FoundAsync(string words, params ImmutableArray<string> facets) =>
        [.. (await Index.FindAsync(Query(words, facets), null, 500, Scope)).Select(hit => hit.CaseId)];

    protected ValueTask SaveAsync(string id, string text, string facets = "") =>
        Index.SaveAsync(_ => new([Document(id, text, facets)]), null);

    private static bool Matches(SearchDocument document, SearchQuery query)
    {
        var (words, typed) = (document.Words.Split(' '), SearchWords.Typed(query.Words)!);
        return Shelf.Of(document.CaseId) == query.In
            && typed.Whole.All(words.Contains)
            && words.Any(word => typed.Last.Length < 3 ? word == typed.Last : word.StartsWith(typed.Last, StringComparison.Ordinal))
            && query.Facets.All(document.Facets.Split(' ').Contains)
            && (query.From is not { } from || document.At >= from)
            && (query.Before is not { } before || document.At < before);
    }
}
