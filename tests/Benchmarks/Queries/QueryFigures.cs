using System.Diagnostics;
using System.Globalization;
using LokaalSignaal.Benchmarks.Stores;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Benchmarks.Queries;

/// <summary>Lists, deep pages and searching over a large store: what a processor of its largest municipality waits for.</summary>
internal static class QueryFigures
{
    private const int Rounds = 150;
    private const double ListGoal = 50;
    private const double SearchGoal = 100;

    public static async Task MeasureAsync(BenchOptions options)
    {
        var (clock, size) = (Stopwatch.StartNew(), options.Size);
        using var scratch = new ScratchFolder();
        await using var store = await FilledStore.MakeAsync(size, options.Store ?? Path.GetDirectoryName(scratch.Path)!);
        Console.Error.WriteLine($"The store was there after {clock.Elapsed.TotalSeconds:F0} s.");
        var (signals, fiches, chance) = (store.Get<ISignalQueries>(), store.Get<IFicheQueries>(), new Random(5));
        var reader = new Actor(PersonId.Of(CaseId.Of("platform/person/PR0CES")), new Capacity(OwnerId.Of(FilledStore.Large), Role.Processor));

        await ListAsync("list newest", new SignalFilter());
        await ListAsync("list open", new SignalFilter { Status = CaseStatus.Open });
        await ListAsync("list open not bundled", new SignalFilter { Status = CaseStatus.Open, Bundled = false });
        await ListAsync("list frequent theme", new SignalFilter { Theme = ThemeId.Of("wonen") });
        await ListAsync("list rare theme, open", new SignalFilter { Theme = ThemeId.Of("handicap"), Status = CaseStatus.Open });
        await ListAsync("list unconfirmed opportunities", new SignalFilter { Confirmed = false, Nature = Nature.Opportunity });
        await ListAsync("list oldest", new SignalFilter { Order = ListOrder.Oldest });
        await ListAsync("list due", new SignalFilter { Order = ListOrder.Due, Status = CaseStatus.Open });
        await AddAsync("count open", ListGoal, () => signals.CountAsync(new SignalFilter { Status = CaseStatus.Open }, reader).AsTask());
        await AddAsync("fiches newest", ListGoal, () => fiches.ListAsync(new FicheFilter(), new Paging(50), reader).AsTask());
        await AddAsync("fiches deep", ListGoal, () => fiches.ListAsync(new FicheFilter(), new Paging(50, Deep()), reader).AsTask());
        await AddAsync("fiches waiting", ListGoal, () => fiches.WaitingAsync(new Paging(50), reader).AsTask());

        await SearchAsync("search a frequent word", () => store.Vocabulary.At(chance.Next(10)));
        await SearchAsync("search any word", () => store.Vocabulary.Any(chance));
        await SearchAsync("search a rare word", () => store.Vocabulary.At(chance.Next(10_000, 35_000)));
        await SearchAsync("search two words", () => $"{store.Vocabulary.Any(chance)} {store.Vocabulary.Any(chance)}");
        await SearchAsync("search three letters", () => store.Vocabulary.Any(chance)[..3]);
        await SearchAsync("search the beginning of a word", () => store.Vocabulary.Any(chance)[..5]);
        await AddAsync("search frequent word, rare filter", SearchGoal, () => signals.ListAsync(
            new SignalFilter { Words = store.Vocabulary.At(chance.Next(10)), Theme = ThemeId.Of("handicap"), Status = CaseStatus.Open }, new Paging(50), reader).AsTask());
        await AddAsync("search fiches", SearchGoal, () => fiches.ListAsync(new FicheFilter { Words = store.Vocabulary.Any(chance) }, new Paging(50), reader).AsTask());
        await AddAsync("count found", SearchGoal, () => signals.CountAsync(new SignalFilter { Words = store.Vocabulary.Any(chance) }, reader).AsTask());
        await AddAsync("similar signals", SearchGoal, () => signals.SimilarAsync(store.OfLarge[chance.Next(store.OfLarge.Count)], 5, reader).AsTask());

        // A real item of the list, so that the index finds its place.
        string Deep()
        {
            var at = chance.Next(store.OfLarge.Count / 10, store.OfLarge.Count / 2);
            return new PageCursor(store.AtOf(2L * at).ToUnixTimeMilliseconds(), store.OfLarge[at]).ToString();
        }

        async Task ListAsync(string name, SignalFilter filter)
        {
            await AddAsync(name + ", first page", ListGoal, () => signals.ListAsync(filter, new Paging(50), reader).AsTask());
            var deep = filter.Order == ListOrder.Due
                ? () => new PageCursor(DateOnly.FromDateTime(store.AtOf(chance.NextInt64(size)).DateTime).DayNumber, store.OfLarge[0]).ToString()
                : (Func<string>)Deep;
            await AddAsync(name + ", deep page", ListGoal, () => signals.ListAsync(filter, new Paging(50, deep()), reader).AsTask());
        }

        async Task SearchAsync(string name, Func<string> words)
        {
            await AddAsync(name + ", first page", SearchGoal, () => signals.ListAsync(new SignalFilter { Words = words() }, new Paging(50), reader).AsTask());
            await AddAsync(name + ", deep page", SearchGoal, () => signals.ListAsync(new SignalFilter { Words = words() }, new Paging(50, Deep()), reader).AsTask());
        }

        async Task AddAsync(string name, double goal, Func<Task> query)
        {
            var before = Environment.CpuUsage.TotalTime;
            var sample = await Sample.TakeAsync(Rounds, query);
            var processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / (Rounds + 1);
            options.Tell(new Figure(name, sample.At(95), "ms", goal, string.Create(
                CultureInfo.InvariantCulture,
                $"p95 of {Rounds}, p50 {sample.Median:F2}, mean processor time {processor:F2}, {size} signals, half of them one municipality's; baseline: the goal")));
        }
    }
}
