using System.Collections.Immutable;
using LokaalSignaal.Portal.Tests.Api.House;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Tests.Access;
using Xunit.Abstractions;

namespace LokaalSignaal.Portal.Tests.Api.Access;

/// <summary>The table of access, told a second time, against the whole program: random worlds, asked over HTTP.</summary>
public sealed class WorldsTests(RunningHouse house, ITestOutputHelper output) : IClassFixture<RunningHouse>
{
    private const int Asks = 100;
    private const int Together = 5;
    private const int AtOnce = 20;
    private const int Readers = 2;

    private static int _places;

    [Fact]
    public Task The_program_and_an_independent_reading_of_the_table_agree() => CompareAsync(seed: 20261122, worlds: 4, atLeast: 320);

    [Fact]
    [Trait("Category", "Long")]
    public Task They_agree_on_20_000_questions() => CompareAsync(seed: 7, worlds: 225, atLeast: 20_000);

    [Fact]
    public async Task A_wrong_reading_is_noticed()
    {
        var (generator, telling) = (new Generator(seed: 3), await TellerAsync());
        for (var worlds = 0; worlds < 20; worlds++)
        {
            var (world, asks) = Draw(generator);
            await using var crowd = await Crowd.GatherAsync(house, [Place(world, asks)], telling, Wrong);
            var different = (await AnswersAsync(asks, crowd.Worlds[0], crowd)).Where(one => !Same(one.Ask, one.Said.Oracle, one.Said.Product)).ToList();
            if (different is [var first, ..])
            {
                output.WriteLine($"{new Difference(world, first.Ask, first.Said.Oracle, first.Said.Product)}");
                return;
            }
        }

        Assert.Fail("Nobody noticed that mandates are ignored.");
    }

    private async Task CompareAsync(int seed, int worlds, int atLeast)
    {
        var (generator, telling, counts) = (new Generator(seed), await TellerAsync(), new Counts());
        var chance = new Random(seed);
        for (var begun = 0; begun < worlds; begun += Together)
        {
            var drawn = Enumerable.Range(0, Math.Min(Together, worlds - begun)).Select(_ => Draw(generator)).ToImmutableArray();
            await using var crowd = await Crowd.GatherAsync(house, [.. drawn.Select(one => Place(one.World, one.Asks))], telling, Right);
            foreach (var (one, placed) in drawn.Zip(crowd.Worlds))
            {
                await CompareAsync(seed, one, placed, crowd, chance, counts);
            }

            foreach (var placed in crowd.Worlds)
            {
                await DoOneAsync(seed, placed, crowd, chance, counts);
            }
        }

        output.WriteLine($"{counts} (seed {seed}, {worlds} worlds)");
        Assert.True(counts.Asked >= atLeast, $"{counts}");
        Assert.True(counts.Allowed >= counts.Asked / 10 && counts.Allowed <= counts.Asked * 9 / 10, $"{counts}");
    }

    private async Task CompareAsync(int seed, (World World, ImmutableArray<Ask> Asks) drawn, Placed placed, Crowd crowd, Random chance, Counts counts)
    {
        foreach (var who in placed.People.Where(who => who.Role != Identity.Role.System).OrderBy(_ => chance.Next()).Take(Readers))
        {
            var wrong = await crowd.WrongListsAsync(placed, who, chance);
            Assert.True(wrong.Count == 0 || crowd.IsOver, $"Seed {seed}.\n{string.Join('\n', wrong)}\n{Sentences.Of(placed.World)}");
            counts.Lists++;
        }

        foreach (var (ask, said) in await AnswersAsync(drawn.Asks, placed, crowd))
        {
            counts.Take(said.Oracle == Oracle.Yes);
            if (!Same(ask, said.Oracle, said.Product) && !crowd.IsOver)
            {
                Assert.Fail($"Seed {seed}.{await SmallestAsync(drawn.World, ask, said.Oracle, said.Product, crowd.Telling, Right)}");
            }
        }
    }

    // What is asked changes nothing, so that much can be asked at a time.
    private static async Task<List<(Ask Ask, (string Oracle, string Product) Said)>> AnswersAsync(ImmutableArray<Ask> asks, Placed placed, Crowd crowd)
    {
        var answers = new List<(Ask, (string, string))>();
        foreach (var some in asks.Zip(placed.Asks).Chunk(AtOnce))
        {
            var said = await Task.WhenAll(some.Select(one => crowd.AskAsync(placed, one.Second)));
            answers.AddRange(some.Zip(said).Where(one => one.Second is not null).Select(one => (one.First.First, one.Second!.Value)));
        }

        return answers;
    }

    // Of what may be done, one thing is done: it isn't refused for what its doer is.
    private static async Task DoOneAsync(int seed, Placed placed, Crowd crowd, Random chance, Counts counts)
    {
        var oracle = new Oracle(placed.World);
        foreach (var ask in placed.Asks.Where(ask => oracle.Answer(ask) == Oracle.Yes).OrderBy(_ => chance.Next()))
        {
            if (Reads(ask.Deed) || await crowd.DoAsync(placed, ask) is not { } reply)
            {
                continue;
            }

            Assert.True(
                reply.Status is 200 or 201 or 409 or 422 || (ask.Share is not null && reply.Status == 404 && placed.World.Shares.All(share => share.Number != ask.Share)) || crowd.IsOver,
                $"Seed {seed}. {Sentences.Of(ask)} The oracle says it may; in earnest: {reply.Status} {reply.Text}\n{Sentences.Of(placed.World)}");
            counts.Done(reply.Status);
            return;
        }
    }

    // A smaller world is told under other names, and asked the same.
    private async Task<Difference> SmallestAsync(World world, Ask ask, string said, string done, Telling telling, Func<World, Oracle> oracleOf)
    {
        var smallest = await Task.Run(() => Simpler.Smallest(world, smaller => StillAsync(smaller, ask, said, done, telling, oracleOf).GetAwaiter().GetResult()));
        return new Difference(smallest, ask, said, done);
    }

    private async Task<bool> StillAsync(World world, Ask ask, string said, string done, Telling telling, Func<World, Oracle> oracleOf)
    {
        await using var crowd = await Crowd.GatherAsync(house, [Place(world, [ask])], telling, oracleOf);
        return await crowd.AskAsync(crowd.Worlds[0], crowd.Worlds[0].Asks[0]) is { } again && again.Oracle == said && again.Product == done;
    }

    private async Task<Telling> TellerAsync()
    {
        var telling = new Telling(house.Services);
        await telling.DrawAsync();
        return telling;
    }

    private static (World World, ImmutableArray<Ask> Asks) Draw(Generator generator)
    {
        var world = generator.World();
        return (world, [.. Enumerable.Range(0, Asks).Select(_ => generator.Ask(world))]);
    }

    private static Placed Place(World world, IEnumerable<Ask> asks) => Placed.In(Interlocked.Increment(ref _places), world, asks);

    private static Oracle Right(World world) => new(world);

    private static Oracle Wrong(World world) => new WithoutMandates(world);

    private static bool Reads(Deed deed) =>
        deed is Deed.ReadSignal or Deed.ReadFiche or Deed.ReadPartnership or Deed.ReadShare or Deed.KnowShare or Deed.SeeReaders;

    // As where the code itself is asked: how it is refused where nothing can be read yet, or ever, isn't the table's.
    private static bool Same(Ask ask, string oracle, string product) =>
        ask.Deed is Deed.GiveSignal or Deed.OpenFiche or Deed.RequestPartnership or Deed.SeeReaders or Deed.ReadShare or Deed.KnowShare
            ? oracle == Oracle.Yes == (product == Oracle.Yes) && product is Oracle.Yes or Oracle.No or Oracle.NotThere
            : oracle == product;

    private sealed class WithoutMandates(World world) : Oracle(world)
    {
        protected override bool Holds(WorldMandate mandate) => false;
    }
}
