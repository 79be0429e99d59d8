using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using LokaalSignaal.Benchmarks.Stores;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Search;
using LokaalSignaal.Silo.Search.Postgres;
using LokaalSignaal.Silo.Tests.Journal.Postgres;

namespace LokaalSignaal.Benchmarks.Searching;

/// <summary>
/// Full-text search on PostgreSQL behind row-level security: beside the same search by a superuser, whom no policy holds,
/// and beside PostgreSQL's own full-text index behind the same policies. Each is asked the same, in turn.
/// </summary>
internal static class SearchFigures
{
    private const int Rounds = 60;
    private const int Page = 51;
    private const int Most = 200_000;

    private static readonly Shelf _shelf = new(FilledStore.Large, CaseKind.Signal);
    private static readonly ReadScope _scope = ReadScope.Of(OwnerId.Of(FilledStore.Large));

    public static async Task MeasureAsync(BenchOptions options)
    {
        if (!ThrowAwayServer.IsHere)
        {
            Console.Error.WriteLine("searching: not run, there is no PostgreSQL on this machine");
            return;
        }

        var (clock, size) = (Stopwatch.StartNew(), Math.Min(options.Size, Most));
        await using var server = await SearchedServer.MakeAsync(size);
        Console.Error.WriteLine($"The index of {size} signals was there after {clock.Elapsed.TotalSeconds:F0} s.");
        options.Tell(new Figure("search index on PostgreSQL", server.SizeOf("search%"), "MB", server.SizeOf("gin_docs"), $"{size} signals of some 35 words; baseline: tsvector and GIN"));
        var (chance, words) = (new Random(5), server.Vocabulary);
        string Frequent() => words.At(chance.Next(10));
        string Rare() => words.At(chance.Next(5_000, 20_000));

        foreach (var (name, asked) in new (string, Func<(string, ImmutableArray<string>)>)[]
        {
            ("a rare word", () => (Rare(), [])),
            ("a frequent word", () => (Frequent(), [])),
            ("a rare and a frequent word", () => ($"{Rare()} {Frequent()}", [])),
            ("two frequent words", () => ($"{Frequent()} {Frequent()}", [])),
            ("a frequent word, rare filters", () => (Frequent(), [Facet.Theme("handicap"), Facet.Status("open")])),
            ("the beginning of a word", () => (words.Any(chance)[..6], [])),
        })
        {
            await TellAsync(options, server, name, asked);
        }
    }

    private static async Task TellAsync(BenchOptions options, SearchedServer server, string name, Func<(string Words, ImmutableArray<string> Facets)> asked)
    {
        var times = new List<(double Fenced, double Unfenced, double Gin)>();
        for (var round = 0; round <= Rounds; round++)
        {
            var (words, facets) = asked();
            var query = new SearchQuery(_shelf, words, facets);
            var fenced = await TimeAsync(() => server.Fenced.FindAsync(query, null, Page, _scope).AsTask());
            var unfenced = await TimeAsync(() => server.Unfenced.FindAsync(query, null, Page, _scope).AsTask());
            times.Add((fenced, unfenced, await TimeAsync(() => server.Readers.RowsAsync(_scope, Gin(query), row => row.GetInt64(0), CancellationToken.None).AsTask())));
        }

        var (fence, super, gin) = (Middle(time => time.Fenced), Middle(time => time.Unfenced), Middle(time => time.Gin));
        options.Tell(new Figure($"search {name}", fence, "ms", super, $"the middle of {Rounds}; baseline: the same by a superuser, whom no policy holds"));
        options.Tell(new Figure($"search {name}, GIN", fence, "ms", gin, $"the same; baseline: tsvector and GIN behind the same policies"));

        double Middle(Func<(double Fenced, double Unfenced, double Gin), double> which) => Sample.Of(times.Skip(1).Select(which)).Median;
    }

    private static async Task<double> TimeAsync(Func<Task> deed)
    {
        var start = Stopwatch.GetTimestamp();
        await deed();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static Npgsql.NpgsqlBatchCommand Gin(SearchQuery query)
    {
        var typed = SearchWords.Typed(query.Words)!;
        var terms = typed.Whole.Select(word => $"'{word}'").Append($"'{typed.Last}':*").Concat(query.Facets.Select(facet => $"'{facet}'"));
        return ScopedReading.Query(
            string.Create(CultureInfo.InvariantCulture, $"SELECT id, case_id FROM gin_docs WHERE municipality = $1 AND found @@ $2::tsquery ORDER BY id DESC LIMIT {Page}"),
            query.In.Municipality, string.Join(" & ", terms));
    }
}
